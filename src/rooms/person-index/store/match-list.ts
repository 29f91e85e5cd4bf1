import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

/** A pair in the list: references and how it stands, no names. */
export type ListedMatch = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly probability: number;
  readonly at: Date;
};

export type MatchList = {
  readonly matches: readonly ListedMatch[];
  /** Beyond those listed. */
  readonly more: number;
  /** People of whom something was told and who were not looked for since. */
  readonly left: number;
};

const LONGEST = 50;

/** Pairs that wait for somebody, the most probable first; or those concluded, newest first. One query. */
export async function findMatches(tx: ActorTx, part: "open" | "concluded"): Promise<MatchList> {
  const isOpen = part === "open";
  const query = sql<ListedMatch & { counted: string; left: string }>`
    with mine as (
      select t.id, t.reference, t.state, m.probability, t.opened_at as at, t.closed_at
      from person_index.match m join process.thing t on t.id = m.id
      where (t.closed_at is null) = ${isOpen})
    select s.id, s.reference, s.state, s.probability, s.at, (select count(*) from mine) as counted,
      person_index.left_to_look() as left
    from (values (1)) as one (n) left join (
      -- Asked of the first ones alone. Of a pair that is open, something is told of both; of one taken back, nothing is.
      select o.* from (select * from mine order by closed_at desc nulls first, probability desc, id) as o
      where not ${isOpen} or person_index.has_two(o.id) limit ${LONGEST}) as s on true
    order by s.closed_at desc nulls first, s.probability desc, s.id`;
  const { rows } = await query.execute(tx.db);
  const matches = rows.filter(({ id }) => id !== null);
  return {
    matches,
    more: Number(rows[0]?.counted ?? 0) - matches.length,
    left: Number(rows[0]?.left ?? 0),
  };
}

/** Has everybody looked for anew, in the background. @returns how many people that is. */
export async function lookThroughAll(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{ count: string }>`select person_index.look_through_all() as count`.execute(
    tx.db,
  );
  return Number(rows[0]?.count ?? 0);
}
