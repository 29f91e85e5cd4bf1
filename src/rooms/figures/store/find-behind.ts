import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";

const MOST = 200;

/** A record that a figure counts, by its reference. */
export type Behind = {
  readonly id: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
};

/** The records that one figure of the actor's own agency counts, of which she may open those listed. One query. */
export async function findBehind(
  { db }: ActorTx,
  measure: string,
  month: Month,
): Promise<{ readonly counted: number; readonly open: readonly Behind[] }> {
  const query = sql<Behind & { counted: number }>`
    with behind as materialized (
      select id from figures.behind(${measure}, ${month}::date) as b (id))
    select t.id, t.process, t.reference, t.state, (select count(*)::int from behind) as counted
    from (select 1) as one left join process.thing t on t.id in (select id from behind)
    order by t.opened_at limit ${MOST}`;
  const { rows } = await query.execute(db);
  return { counted: rows[0]?.counted ?? 0, open: rows.filter(({ id }) => id !== null) };
}
