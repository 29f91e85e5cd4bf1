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

type Row = { id: string; reference: string; process: string; state: string; name: string; due_at: Date };

/** Every clock that runs for the actor, soonest due first; one that stands still is left out until it goes on. */
export async function findOpenClocks(tx: ActorTx, limit: number): Promise<OpenClock[]> {
  const query = sql<Row>`
    select t.id, t.reference, t.process, t.state, c.name, c.due_at
    from process.clock c join process.thing t on t.id = c.thing_id
    where c.stopped_at is null and c.for_grantee = any ((select identity.grantees())::text[])
      and coalesce(c.pauses -> -1 ? 'to', true)
    order by c.due_at
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
