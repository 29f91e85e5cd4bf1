import type { ActorTx } from "../access/index.ts";
import { sql, type RawBuilder } from "../db/index.ts";

/**
 * Approved attempts of a thing that still hold and by which no message went, newest first, for those involved in it.
 * An attempt that the actor approved herself is left out: whoever approves does not make it.
 * The rows, to be asked within a larger query.
 */
export function approvalRows(tx: ActorTx, thingId: string): RawBuilder<Approval> {
  return sql<Approval>`
    select a.id, a.permission_id as "permissionId", a.until
    from message.approved_attempt a
    where a.thing_id = ${thingId} and a.until > now() and a.approved_by is distinct from ${tx.actor.staffId ?? null}
      and not exists (select from message.outbox o where o.attempt_id = a.id)
    order by a.approved_at desc, a.id`;
}

/** A supervisor's leave for one attempt by a stale permission, not used yet. */
export type Approval = { readonly id: string; readonly permissionId: string; readonly until: Date };
