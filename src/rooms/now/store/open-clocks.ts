import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** A time limit that runs for the actor or her team. */
export type OpenClock = {
  readonly thingId: string;
  readonly reference: string;
  readonly process: string;
  readonly state: string;
  readonly clock: string;
  readonly dueAt: Date;
};

type Wanted = { readonly limit: number; readonly personId?: string };

type Row = { id: string; reference: string; process: string; state: string; name: string; due_at: Date };

/**
 * Each thing with a clock that runs for the actor, by the clock due soonest; one that stands still is left out.
 * With `personId`, of that person only.
 */
export async function findOpenClocks(tx: ActorTx, { limit, personId }: Wanted): Promise<OpenClock[]> {
  const query = sql<Row>`
    select t.id, t.reference, t.process, t.state, soonest.name, soonest.due_at
    from (
      select distinct on (c.thing_id) c.thing_id, c.name, c.due_at
      from process.clock c
      where c.stopped_at is null and c.for_grantee = any ((select identity.grantees())::text[])
        and coalesce(c.pauses -> -1 ? 'to', true)
      order by c.thing_id, c.due_at) as soonest
    join process.thing t on t.id = soonest.thing_id
    where ${personId ?? null}::uuid is null or t.person_id = ${personId ?? null}
    order by soonest.due_at
    limit ${limit}`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    thingId: row.id,
    reference: row.reference,
    process: row.process,
    state: row.state,
    clock: row.name,
    dueAt: row.due_at,
  }));
}
