import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  addLimit,
  addMonths,
  isQuarterStart,
  type Month,
  monthOf,
  monthsBetween,
} from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { measuresOf, type Measure } from "../model/measure.ts";
import { releaseSplit, releaseTotal, type RawCount, type Released } from "../model/release.ts";
import { findSplit } from "../model/split.ts";

type Period = { readonly period: Month; readonly months: 1 | 3 | 12 };

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "figures.release": ReleaseTable;
  }
}

/**
 * Releases to the county each month, quarter and year (from April) that has been over for long enough, once: small numbers
 * taken out, the rest rounded. What was released is never changed; and a split is not released again for months of which it
 * was released before, by the month or the quarter: what is held back of one would follow from the other.
 */
export async function releasePeriods(tx: ActorTx): Promise<void> {
  const { db, house } = tx;
  const begun = await db
    .selectNoFrom(sql<Month | null>`figures.first_month()::text`.as("month"))
    .executeTakeFirst();
  if (!begun?.month) return;
  const done = await db
    .selectFrom("figures.release")
    .select([sql<Month>`period::text`.as("period"), "months", "measure", "split"])
    .distinct()
    .execute();
  const known = new Set(done.map(({ period, months }) => `${period} ${months}`));
  const measures = measuresOf(house);
  for (const over of periodsOver(tx, begun.month)) {
    if (known.has(`${over.period} ${over.months}`)) continue;
    const out = done.filter(
      ({ period, months, split }) => split !== "all" && overlap({ period, months }, over),
    );
    await release(tx, over, measures, new Set(out.map(({ measure, split }) => `${measure} ${split}`)));
  }
}

function overlap(one: { period: Month; months: number }, other: Period): boolean {
  return (
    one.period < addMonths(other.period, other.months) && other.period < addMonths(one.period, one.months)
  );
}

function periodsOver({ house }: ActorTx, first: Month): Period[] {
  const { pack, calendar, now } = house;
  const after = getThreshold(pack, "figures.released-after");
  const isOver = ({ period, months }: Period): boolean =>
    addLimit(new Date(`${addMonths(period, months)}T00:00:00Z`), after, calendar) <= now();
  return monthsBetween(first, monthOf(now(), calendar))
    .flatMap((period): Period[] => [
      { period, months: 1 },
      ...(isQuarterStart(period) ? [{ period, months: 3 } as const] : []),
      ...(isYearStart(period) ? [{ period, months: 12 } as const] : []),
    ])
    .filter(isOver);
}

/** The financial year, by which partnerships report, begins in April. */
function isYearStart(month: Month): boolean {
  return month.slice(5, 7) === "04";
}

async function release(
  tx: ActorTx,
  over: Period,
  measures: readonly Measure[],
  out: ReadonlySet<string>,
): Promise<void> {
  const query = sql<RawCount>`
    select measure, split, value, n, met, median_hours::float8 as median_hours
    from figures.unreleased(${over.period}::date, ${over.months})`;
  const counts = (await query.execute(tx.db)).rows;
  const rows = measures
    .flatMap((measure) => released(tx, measure, over, counts))
    .filter(({ measure, split }) => !out.has(`${measure} ${split}`));
  const values = rows.map((row) => ({ ...row, ...over }));
  if (values.length > 0) await tx.db.insertInto("figures.release").values(values).execute();
}

/** A month's total; a quarter's and a year's splits, since their totals are those of their months. */
function released(
  { house }: ActorTx,
  measure: Measure,
  { months }: Period,
  counts: readonly RawCount[],
): Released[] {
  const profile = profileOf(house.pack);
  if (months === 1) return [releaseTotal(measure, counts, profile)];
  const splits = months === 3 ? measure.quarterly : measure.yearly;
  return splits.flatMap((id) => {
    const split = findSplit(house.pack, id, measure.id);
    return split ? releaseSplit(measure, split, counts, profile) : [];
  });
}

/** What is small, and what the rest is rounded to: the pack's. */
export function profileOf(pack: Parameters<typeof getThreshold>[0]): DisclosureProfile {
  return {
    smallest: getThreshold(pack, "figures.smallest-shown").value,
    base: getThreshold(pack, "figures.rounded-to").value,
  };
}

type ReleaseTable = Released & { readonly period: string; readonly months: number };
