import type { Month } from "../../../foundation/clock/index.ts";
import { sumOfShown, sumShown, type Count, type Share, type Sum } from "./count.ts";
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
): { readonly id: string; readonly label: string; readonly sum: Sum }[] {
  return split.values.map(({ id, label }) => ({
    id,
    label,
    sum: sumOfShown(rows.filter((row) => row.split === split.id && row.value === id).map(({ n }) => n)),
  }));
}

/** Referrals declined for a need that no service met, and of how many such reasons some or all is not shown. */
export type UnmetNeed = Sum & { readonly reasons: number; readonly heldBack: number };

/**
 * The sum of what is shown of the reasons that are an unmet need. It is no count of its own: beside a count of all of them, and
 * those shown singly, the few that are held back would follow by subtraction.
 */
export function unmetNeed(rows: readonly FigureRow[], reasons: Split): UnmetNeed {
  const unmet = { ...reasons, values: reasons.values.filter((value) => value.unmetNeed) };
  const declined = rows.filter(({ measure }) => measure === "declined");
  const sums = splitSums(declined, unmet).map(({ sum }) => sum);
  return {
    shown: sumShown(sums.map(({ shown }) => shown)),
    isPart: sums.some(({ isPart }) => isPart),
    reasons: sums.length,
    heldBack: sums.filter(({ isPart }) => isPart).length,
  };
}
