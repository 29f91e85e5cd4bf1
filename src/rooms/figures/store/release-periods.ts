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

type Period = { readonly period: Month; readonly months: 1 | 3 };

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "figures.release": ReleaseTable;
  }
}

/**
 * Releases to the county each month and quarter that has been over for long enough, once: small numbers taken out, the
 * rest rounded. What was released is never changed.
 */
export async function releasePeriods(tx: ActorTx): Promise<void> {
  const { db, house } = tx;
  const begun = await db
    .selectNoFrom(sql<Month | null>`figures.first_month()::text`.as("month"))
    .executeTakeFirst();
  if (!begun?.month) return;
  const done = await db
    .selectFrom("figures.release")
    .select([sql<Month>`period::text`.as("period"), "months"])
    .distinct()
    .execute();
  const known = new Set(done.map(({ period, months }) => `${period} ${months}`));
  const measures = measuresOf(house);
  for (const over of periodsOver(tx, begun.month)) {
    if (!known.has(`${over.period} ${over.months}`)) await release(tx, over, measures);
  }
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
    ])
    .filter(isOver);
}

async function release(tx: ActorTx, over: Period, measures: readonly Measure[]): Promise<void> {
  const query = sql<RawCount>`
    select measure, split, value, n, met, median_hours::float8 as median_hours
    from figures.unreleased(${over.period}::date, ${over.months})`;
  const counts = (await query.execute(tx.db)).rows;
  const rows = measures.flatMap((measure) => released(tx, measure, over, counts));
  const values = rows.map((row) => ({ ...row, ...over }));
  await tx.db.insertInto("figures.release").values(values).execute();
}

/** A month's total and monthly splits; a quarter's splits alone, since its total is that of its months. */
function released(
  { house }: ActorTx,
  measure: Measure,
  { months }: Period,
  counts: readonly RawCount[],
): Released[] {
  const profile = profileOf(house.pack);
  const splits = months === 1 ? measure.monthly : measure.quarterly;
  return [
    ...(months === 1 ? [releaseTotal(measure, counts, profile)] : []),
    ...splits.flatMap((id) => {
      const split = findSplit(house.pack, id, measure.id);
      return split ? releaseSplit(measure, split, counts, profile) : [];
    }),
  ];
}

/** What is small, and what the rest is rounded to: the pack's. */
export function profileOf(pack: Parameters<typeof getThreshold>[0]): DisclosureProfile {
  return {
    smallest: getThreshold(pack, "figures.smallest-shown").value,
    base: getThreshold(pack, "figures.rounded-to").value,
  };
}

type ReleaseTable = Released & { readonly period: string; readonly months: number };
