import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notifyStaff } from "../../../foundation/messages/index.ts";

const MOST_TOLD = 20;

/** For whom it is asked, and at which agency; no agency for a new way in. */
export type Asked = { readonly staffId: string; readonly agencyId: string | undefined };

/**
 * Leaves a notice without content (SAFETY 37) for those who may be the second person: administrators of people, and
 * whoever approves at that agency, these first; never the one who asks, nor the one it is for.
 */
export async function tellDeciders(tx: ActorTx, { staffId, agencyId }: Asked): Promise<void> {
  const query = sql<{ id: string }>`
    select t.staff_id as id from identity.seat t
    join identity.role_permission r on r.role_id = t.role_id
    join identity.staff p on p.id = t.staff_id and p.state = 'active'
    where t.ended_at is null and coalesce(t.until > now(), true)
      and (r.permission = 'admin.people' or (r.permission = 'access.approve' and t.agency_id = ${agencyId ?? null}))
      and t.staff_id not in (${staffId}, ${tx.actor.staffId})
    group by t.staff_id order by bool_or(r.permission = 'access.approve') desc, t.staff_id limit ${MOST_TOLD}`;
  for (const { id } of (await query.execute(tx.db)).rows) {
    await notifyStaff(tx, { staffId: id, template: "something-new" });
  }
}
