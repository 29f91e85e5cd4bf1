import type { Client } from "../load-rows.ts";

/** What triggers hold every row to, asked of all rows at once: each query finds what breaks a law. */
const LAWS: readonly (readonly [string, string])[] = [
  [
    "a state is the one the last step led to",
    `select t.id from process.thing t
     left join (select distinct on (thing_id) thing_id, to_state from process.step order by thing_id, id desc) as last
       on last.thing_id = t.id
     where last.to_state is distinct from t.state limit 1`,
  ],
  [
    "every step is in its process's definition",
    `select s.thing_id from (
       select t.process, s.step, s.from_state, s.to_state, (array_agg(s.thing_id))[1] as thing_id
       from process.step s join process.thing t on t.id = s.thing_id group by 1, 2, 3, 4) as s
     where not exists (
       select from process.rule r where r.process = s.process and r.step = s.step
         and r.from_state = s.from_state and r.to_state = s.to_state) limit 1`,
  ],
  [
    "an involvement is about whom its thing is about",
    `select i.id from access.involvement i join process.thing t on t.id = i.thing_id
     where i.person_id is distinct from t.person_id limit 1`,
  ],
  [
    "a key is of whoever its record is of",
    `select k.record_id from people.block_key k
     left join people.membership m on m.record_id = k.record_id and m.until is null
     where k.person_id is distinct from m.person_id limit 1`,
  ],
  [
    "a clock runs for somebody its thing is open to",
    `select c.thing_id, c.name from process.clock c
     where c.stopped_at is null and not exists (
       select from access.involvement i
       where i.thing_id = c.thing_id and i.grantee = c.for_grantee and i.ended_at is null) limit 1`,
  ],
  [
    "a clock that was given to somebody later says when and by whom",
    `select c.thing_id, c.name from process.clock c
     where (c.given_at is null) <> (c.given_by is null) or c.given_at < c.started_at limit 1`,
  ],
  [
    "a service that declined reads nothing of it any more",
    `select t.id from process.thing t join access.involvement i on i.thing_id = t.id
     where t.process = 'referral' and i.capacity = 'receiving service' and i.ended_at is null
       and exists (select from process.step s where s.thing_id = t.id and s.step = 'decline') limit 1`,
  ],
  [
    "every contact stands in the queue as it stands",
    `select t.id from process.thing t left join queue.entry e on e.thing_id = t.id
     where t.process = 'contact' and (e.state, e.version, e.closed_at) is distinct from (t.state, t.version, t.closed_at)
     limit 1`,
  ],
];

/** @throws when the loaded rows break what everybody's changes are held to */
export async function assertLaws(client: Client): Promise<void> {
  for (const [law, query] of LAWS) {
    const { rows } = await client.query(query);
    if (rows.length > 0) throw new Error(`What was loaded breaks a law: ${law}. ${JSON.stringify(rows[0])}`);
  }
}
