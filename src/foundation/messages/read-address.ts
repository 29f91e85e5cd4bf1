import type { ActorTx } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { openField } from "../crypto/index.ts";
import { notFound } from "../errors/index.ts";
import { addressPlace, requireKeys } from "./sealed-place.ts";

/** The address itself: a number, an e-mail or a postal address. Recorded as a look. @throws not-found when hidden. */
export async function readAddress(tx: ActorTx, permissionId: string): Promise<string> {
  const query = tx.db.selectFrom("message.permission").selectAll().where("id", "=", permissionId);
  const row = await query.executeTakeFirst();
  if (!row) throw notFound();
  const detail = { channel: row.channel };
  await recordAudit(tx, {
    event: "safe-contact.address-read",
    thingId: row.thing_id,
    personId: row.person_id ?? undefined,
    detail,
  });
  return openField(requireKeys(tx.house), addressPlace(row.agency_id, row.id), row.address_sealed);
}
