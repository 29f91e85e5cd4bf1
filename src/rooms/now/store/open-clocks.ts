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

type Row = { id: string; reference: string; process: string; state: string; name: string; due_at: Date };

/** Of each key that something may be waiting for, so many clocks are looked at for each one that is shown. */
const SLACK = 3;

/**
 * Each thing with a clock that runs for the actor, by the clock due soonest; one that stands still is left out. The
 * work does not grow with what is open: of each of her keys the soonest are read along their index.
 */
export async function findOpenClocks(tx: ActorTx, { limit, things }: Wanted): Promise<OpenClock[]> {
  if (things?.length === 0) return [];
  const found = things ? clocksOf(things) : soonestClocks(limit * SLACK);
  const query = sql<Row>`
    select t.id, t.reference, t.process, t.state, soonest.name, soonest.due_at
    from (select distinct on (c.thing_id) c.* from (${found}) as c order by c.thing_id, c.due_at) as soonest
    join process.thing t on t.id = soonest.thing_id
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

const IS_RUNNING = sql`c.stopped_at is null and coalesce(c.pauses -> -1 ? 'to', true)`;

function soonestClocks(most: number) {
  return sql`
    select n.* from unnest((select identity.grantees())::text[]) as mine (grantee)
    cross join lateral (
      select c.thing_id, c.name, c.due_at from process.clock c
      where c.for_grantee = mine.grantee and ${IS_RUNNING}
      order by c.due_at limit ${most}) as n`;
}

function clocksOf(things: readonly string[]) {
  return sql`
    select c.thing_id, c.name, c.due_at from process.clock c
    where c.thing_id = any (${[...things]}::uuid[]) and ${IS_RUNNING}
      and c.for_grantee = any ((select identity.grantees())::text[])`;
}
