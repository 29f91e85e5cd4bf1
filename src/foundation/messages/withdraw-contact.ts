import type { ActorTx } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { sql } from "../db/index.ts";

/** Takes a permission back, for good: what still waits to be sent by it is held. @returns false when there was none. */
export async function withdrawContact(tx: ActorTx, permissionId: string): Promise<boolean> {
  const update = tx.db.updateTable("message.permission").set({ withdrawn_at: sql<Date>`now()` });
  const row = await update
    .where("id", "=", permissionId)
    .where("withdrawn_at", "is", null)
    .returning(["thing_id", "person_id"])
    .executeTakeFirst();
  if (!row) return false;
  await recordAudit(tx, {
    event: "safe-contact.withdrawn",
    thingId: row.thing_id,
    personId: row.person_id ?? undefined,
  });
  return true;
}
