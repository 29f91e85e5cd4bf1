import { addMonths, type Month, monthOf } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { FigureRow } from "../model/figure-row.ts";

const MONTHS = 12;
const QUARTER = 3;

export type Figures = {
  /** Whether these are the county's, as released, or the actor's own agency's. */
  readonly isWide: boolean;
  readonly rows: readonly FigureRow[];
};

/**
 * What the actor's role may know of the last twelve months: two queries. Of every measure the totals; of one measure
 * named, every split of it as well. The county's are the twelve that are over, and of what comes by the quarter the last
 * four; an agency's own are those up to now.
 */
export async function findFigures(tx: ActorTx, measure?: string): Promise<Figures> {
  const wide = await tx.db.selectNoFrom(sql<boolean>`figures.is_wide()`.as("wide")).executeTakeFirstOrThrow();
  const month = monthOf(tx.house.now(), tx.house.calendar);
  const rows = wide.wide
    ? await releasedBefore(tx, month, measure)
    : await ownSince(tx, addMonths(month, 1 - MONTHS), measure);
  return { isWide: wide.wide, rows };
}

async function releasedBefore(
  { db }: ActorTx,
  month: Month,
  measure: string | undefined,
): Promise<FigureRow[]> {
  const since = addMonths(month, -MONTHS);
  const quarter = addMonths(month, -((Number(month.slice(5, 7)) - 1) % QUARTER));
  const query = selectReleased(db)
    .where(
      // Of years the last that is out: it began up to two before now.
      sql<boolean>`case months when 1 then period >= ${since}::date
        when 3 then period >= ${addMonths(quarter, -MONTHS)}::date else period >= ${addMonths(since, 1 - MONTHS)}::date end`,
    )
    .orderBy("period", "desc");
  const some =
    measure === undefined ? query.where("split", "=", "all") : query.where("measure", "=", measure);
  return some.execute();
}

async function ownSince({ db }: ActorTx, since: Month, measure: string | undefined): Promise<FigureRow[]> {
  const query = sql<FigureRow>`
    select month::text as period, 1 as months, measure, split, value, n, met, median_hours::float8 as "medianHours"
    from figures.own(${since}::date, ${measure ?? null}) order by month desc`;
  return (await query.execute(db)).rows;
}

/** All that was ever released to the county, of every measure and split; `figures.see`. One query. */
export async function findReleased({ db }: ActorTx): Promise<FigureRow[]> {
  return selectReleased(db).execute();
}

/** What was released to the county of some splits of some measures, and these measures' totals; `figures.see`. One query. */
export async function findReleasedSplits(
  { db }: ActorTx,
  measures: readonly string[],
  splits: readonly string[],
): Promise<FigureRow[]> {
  if (measures.length === 0) return [];
  return selectReleased(db)
    .where("measure", "in", [...measures])
    .where("split", "in", ["all", ...splits])
    .orderBy("period")
    .execute();
}

function selectReleased(db: ActorTx["db"]) {
  return db
    .selectFrom("figures.release")
    .select([
      sql<Month>`period::text`.as("period"),
      "months",
      "measure",
      "split",
      "value",
      "shown as n",
      "met",
      "median_hours as medianHours",
    ]);
}
