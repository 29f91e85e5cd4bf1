import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** Someone at the actor's agency whose role works cases. */
export type Worker = { readonly id: string; readonly name: string; readonly role: string };

/** The people a case can be allocated to, by name. */
export async function findWorkers(tx: ActorTx): Promise<Worker[]> {
  const query = sql<Worker>`
    select distinct s.id, s.name, r.name as role
    from identity.seat t join identity.staff s on s.id = t.staff_id join identity.role r on r.id = t.role_id
    where t.agency_id = ${tx.actor.agencyId ?? ""} and t.ended_at is null and s.state = 'active'
      and exists (select from identity.role_permission p where p.role_id = t.role_id and p.permission = 'case.work')
    order by s.name`;
  return (await query.execute(tx.db)).rows;
}
