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

/** `things`: of these only, such as one person's. */
type Wanted = { readonly limit: number; readonly things?: readonly string[] };

type Row = {
  thing_id: string;
  reference: string;
  process: string;
  state: string;
  clock: string;
  due_at: Date;
};

/**
 * Each thing with a clock that runs for the actor, by the clock due soonest; one that stands still is left out. The
 * work does not grow with what is open: of each of her keys the soonest six hundred are looked at.
 */
export async function findOpenClocks(tx: ActorTx, { limit, things }: Wanted): Promise<OpenClock[]> {
  if (things?.length === 0) return [];
  const found = things ? clocksOf(things) : sql`select * from process.soonest_clocks()`;
  const query = sql<Row>`
    select s.* from (select distinct on (c.thing_id) c.* from (${found}) as c order by c.thing_id, c.due_at) as s
    order by s.due_at
    limit ${limit}`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    thingId: row.thing_id,
    reference: row.reference,
    process: row.process,
    state: row.state,
    clock: row.clock,
    dueAt: row.due_at,
  }));
}

function clocksOf(things: readonly string[]) {
  return sql`
    select c.thing_id, t.reference, t.process, t.state, c.name as clock, c.due_at
    from process.clock c join process.thing t on t.id = c.thing_id
    where c.thing_id = any (${[...things]}::uuid[]) and c.stopped_at is null
      and coalesce(c.pauses -> -1 ? 'to', true)
      and c.for_grantee = any ((select identity.grantees())::text[])`;
}
