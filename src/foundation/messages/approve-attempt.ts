import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { forbidden, notFound } from "../errors/index.ts";

declare module "../db/database.ts" {
  interface Tables {
    "message.approved_attempt": ApprovedAttemptTable;
  }
}

/**
 * A supervisor's leave for one message by a permission that has gone stale, to ask whether it still holds. It covers
 * nothing else: not another channel, hour or name, nor a permission that was withdrawn or never checked.
 * @param reason a code of the room's, such as "check-overdue".
 * @param until at most seven days ahead.
 * @returns the id to send with. @throws not-found when the permission is hidden; forbidden for a system actor.
 */
export async function approveAttempt(
  tx: ActorTx,
  { permissionId, reason, until }: NewAttempt,
): Promise<string> {
  const query = tx.db
    .selectFrom("message.permission")
    .select(["thing_id", "person_id"])
    .where("id", "=", permissionId);
  const permission = await query.executeTakeFirst();
  if (!permission) throw notFound();
  const { staffId } = tx.actor;
  if (staffId === undefined) throw forbidden("Only a person can approve this.");
  const id = randomUUID();
  const { thing_id, person_id } = permission;
  const values = { id, thing_id, permission_id: permissionId, reason, approved_by: staffId, until };
  await tx.db.insertInto("message.approved_attempt").values(values).execute();
  await recordAudit(tx, {
    event: "safe-contact.attempt-approved",
    thingId: thing_id,
    personId: person_id ?? undefined,
    detail: { reason },
  });
  return id;
}

export type NewAttempt = { readonly permissionId: string; readonly reason: string; readonly until: Date };

type ApprovedAttemptTable = {
  id: string;
  thing_id: string;
  permission_id: string;
  reason: string;
  approved_by: string;
  approved_at: Generated<Date>;
  until: Date;
};
