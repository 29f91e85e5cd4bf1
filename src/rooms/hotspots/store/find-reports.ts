import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Cell } from "../model/hexagon.ts";

const MOST = 100;

/** A report that the actor may open, without what it says. */
export type FoundReport = {
  readonly id: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
  readonly month: Month;
};

/** The reports of some hexagons, of some months, that the actor may open; newest first. One query. */
export async function findReports(
  { db }: ActorTx,
  { since, before, cells }: { since: Month; before: Month; cells: readonly Cell[] },
): Promise<FoundReport[]> {
  const query = sql<FoundReport>`
    select t.id, t.process, t.reference, t.state, r.reported_month::text as month
    from place.report r join process.thing t on t.id = r.id
    where r.cell = any (${[...cells]}::text[]) and t.state in ('moderated', 'joined', 'answered')
      and r.reported_month >= ${since}::date and r.reported_month < ${before}::date
    order by r.reported_month desc, t.reference limit ${MOST}`;
  return (await query.execute(db)).rows;
}
