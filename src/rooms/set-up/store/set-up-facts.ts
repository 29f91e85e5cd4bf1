import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { CheckedTask } from "../model/set-up-task.ts";

/** Who is here, counted. */
export type PeopleFacts = {
  readonly administrators: number;
  readonly people: number;
  readonly joined: number;
};

/** Counts people with a role: those who may give roles and have joined, and everyone else. */
export async function countPeople(tx: ActorTx): Promise<PeopleFacts> {
  const query = sql<PeopleFacts>`
    with held as (
      select p.id, p.state, bool_or(r.permission = 'admin.people') as administers
      from identity.staff p join identity.seat t on t.staff_id = p.id and t.ended_at is null
      join identity.role_permission r on r.role_id = t.role_id
      where p.state <> 'left' and coalesce(t.until > now(), true) group by p.id)
    select count(*) filter (where administers and state = 'active')::int as administrators,
      count(*) filter (where not administers)::int as people,
      count(*) filter (where not administers and state = 'active')::int as joined
    from held`;
  const [row] = (await query.execute(tx.db)).rows;
  return row ?? { administrators: 0, people: 0, joined: 0 };
}

/** What somebody has said is done, and on which day. */
export async function findChecked(tx: ActorTx): Promise<Map<CheckedTask, string>> {
  const query = sql<{ task: CheckedTask; at: Date }>`select task, at from set_up.checked`;
  const { rows } = await query.execute(tx.db);
  return new Map(rows.map(({ task, at }) => [task, formatDate(at, tx.house.calendar)]));
}

/** Notes, in the actor's name, that she has seen to it. */
export async function noteChecked(tx: ActorTx, task: CheckedTask): Promise<void> {
  await sql`insert into set_up.checked (task, staff_id) values (${task}, ${tx.actor.staffId})
    on conflict (task) do update set staff_id = excluded.staff_id, at = now()`.execute(tx.db);
  await recordAudit(tx, { event: "set-up.checked", detail: { task } });
}
