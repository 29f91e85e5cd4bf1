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

/**
 * Each thing with a clock that runs for the actor, by the clock due soonest; one that stands still is left out. With
 * `things`, of those only. The most urgent are found without going through all that are open: a team's grow with the
 * county.
 */
export async function findOpenClocks(tx: ActorTx, { limit, things }: Wanted): Promise<OpenClock[]> {
  if (things?.length === 0) return [];
  const query = sql<Row>`
    select t.id, t.reference, t.process, t.state, soonest.name, soonest.due_at
    from (${things ? soonestOfThings(things, limit) : soonestOf(limit)}) as soonest
    join process.thing t on t.id = soonest.thing_id
    order by soonest.due_at`;
  return (await query.execute(tx.db)).rows.map((row) => ({
    thingId: row.id,
    reference: row.reference,
    process: row.process,
    state: row.state,
    clock: row.name,
    dueAt: row.due_at,
  }));
}

/** Each grantee's clocks from the most urgent on, past those of a thing that has one due sooner for the same actor. */
function soonestOf(limit: number) {
  return sql`
    select first.thing_id, first.name, first.due_at
    from (select (select identity.grantees())::text[] as keys) as who
    cross join lateral unnest(who.keys) as mine (grantee)
    cross join lateral (
      select c.thing_id, c.name, c.due_at from process.clock c
      where c.for_grantee = mine.grantee and c.stopped_at is null and coalesce(c.pauses -> -1 ? 'to', true)
        and not exists (
          select from process.clock sooner
          where sooner.thing_id = c.thing_id
            -- Said so that no index of grantees or of due times is asked: either would be gone through for every row.
            and coalesce(sooner.stopped_at, 'infinity') = 'infinity'
            and array_position(who.keys, sooner.for_grantee) is not null
            and coalesce(sooner.pauses -> -1 ? 'to', true)
            and (sooner.due_at + interval '0', sooner.name, sooner.started_at) < (c.due_at, c.name, c.started_at))
      order by c.due_at limit ${limit}) as first
    order by first.due_at limit ${limit}`;
}

function soonestOfThings(things: readonly string[], limit: number) {
  return sql`
    select of_thing.* from (
      select distinct on (c.thing_id) c.thing_id, c.name, c.due_at
      from process.clock c
      where c.thing_id = any (${[...things]}::uuid[]) and c.stopped_at is null
        and c.for_grantee = any ((select identity.grantees())::text[]) and coalesce(c.pauses -> -1 ? 'to', true)
      order by c.thing_id, c.due_at, c.name) as of_thing
    order by of_thing.due_at limit ${limit}`;
}
