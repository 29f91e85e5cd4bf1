import type { Month } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Cell } from "../model/hexagon.ts";

/** How many accepted reports there are, by the hexagon they are kept in, district and month. */
export type ReportCount = {
  readonly cell: Cell;
  readonly district: string;
  readonly month: Month;
  readonly n: number;
};

/** Counts from a month up to, not including, another; of one kind, when one is asked for. One query. */
export async function countReports(
  { db }: ActorTx,
  { since, before, kind }: { since: Month; before: Month; kind?: string | undefined },
): Promise<ReportCount[]> {
  const query = sql<ReportCount>`
    select cell, district, month::text as month, n
    from hotspots.counts(${since}::date, ${before}::date, ${kind ?? null})`;
  return (await query.execute(db)).rows;
}

/** Of the reports of some hexagons: how many told of each kind. One query. */
export async function countKinds(
  { db }: ActorTx,
  { since, before, cells }: { since: Month; before: Month; cells: readonly Cell[] },
): Promise<ReadonlyMap<string, number>> {
  const query = sql<{ kind: string; n: number }>`
    select kind, n from hotspots.kinds(${since}::date, ${before}::date, ${[...cells]}::text[])`;
  return new Map((await query.execute(db)).rows.map(({ kind, n }) => [kind, n]));
}

/** The month of the first report; undefined before there is one. */
export async function findFirstMonth({ db }: ActorTx): Promise<Month | undefined> {
  const row = await db
    .selectNoFrom(sql<Month | null>`hotspots.first_month()::text`.as("month"))
    .executeTakeFirst();
  return row?.month ?? undefined;
}

/** Counts by something they have, added up. */
export function sumBy(
  counts: readonly ReportCount[],
  by: (count: ReportCount) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const count of counts) sums.set(by(count), (sums.get(by(count)) ?? 0) + count.n);
  return sums;
}
