import type { Month } from "../../../foundation/clock/index.ts";
import { sumShown, type Count, type Share } from "./count.ts";
import type { Split } from "./split.ts";

/** One count as this reader may see it; `null` where it is not shown. */
export type FigureRow = {
  readonly period: Month;
  /** 1, 3 for a quarter, 12 for a year from April. */
  readonly months: number;
  readonly measure: string;
  readonly split: string;
  readonly value: string;
  readonly n: Count;
  readonly met: Count;
  readonly medianHours: number | null;
};

/** The totals of one measure, month by month as they come. */
export function totalsOf(rows: readonly FigureRow[], measure: string): FigureRow[] {
  return rows.filter((row) => row.measure === measure && row.split === "all");
}

/** All of a measure's totals together. */
export function sumOf(rows: readonly FigureRow[], measure: string): Count {
  return sumShown(totalsOf(rows, measure).map(({ n }) => n));
}

/** How many kept a limit, of how many, in all months whose counts are shown. */
export function shareOf(rows: readonly FigureRow[], measure: string): Share {
  const shown = totalsOf(rows, measure).filter(({ n, met }) => n !== null && met !== null);
  return { base: sumShown(shown.map(({ n }) => n)), met: sumShown(shown.map(({ met }) => met)) };
}

/** Each answer of a split with the sum of its counts; those nobody was counted under say nought. */
export function splitSums(
  rows: readonly FigureRow[],
  split: Split,
): { readonly id: string; readonly label: string; readonly n: Count }[] {
  return split.values.map(({ id, label }) => ({
    id,
    label,
    n: sumShown(rows.filter((row) => row.split === split.id && row.value === id).map(({ n }) => n)),
  }));
}

/** Referrals declined for a need that no service met. */
export function unmetNeed(rows: readonly FigureRow[], reasons: Split): Count {
  const unmet = new Set(reasons.values.filter((value) => value.unmetNeed).map(({ id }) => id));
  const counts = rows.filter(
    ({ measure, split, value }) => measure === "declined" && split === reasons.id && unmet.has(value),
  );
  return sumShown(counts.map(({ n }) => n));
}
