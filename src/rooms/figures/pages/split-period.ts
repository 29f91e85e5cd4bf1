import { addMonths, monthName } from "../../../foundation/clock/index.ts";
import type { FigureRow } from "../model/figure-row.ts";
import type { Split } from "../model/split.ts";

const QUARTER = 3;

/** Which twelve months a split is of: the last, the last four quarters, or the last year from April. */
export function splitPeriod(rows: readonly FigureRow[], split: Pick<Split, "id">): string {
  const own = longerThanMonths(rows, split);
  const first = own.map(({ period }) => period).toSorted()[0];
  const last = own
    .map(({ period, months }) => addMonths(period, months - 1))
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return "Twelve months";
  return `${monthName(first)} to ${monthName(last)}`;
}

/** Why these are not the twelve months of the totals; undefined where they are. */
export function whyOtherMonths(rows: readonly FigureRow[], split: Pick<Split, "id">): string | undefined {
  const [one] = longerThanMonths(rows, split);
  if (!one) return undefined;
  const what = one.months === QUARTER ? "quarters" : "years from April";
  return `Split, a month would be too few to show. So this comes by whole ${what}, and is not of the same months as the figures above.`;
}

function longerThanMonths(rows: readonly FigureRow[], { id }: Pick<Split, "id">): FigureRow[] {
  return rows.filter(({ months, split }) => months > 1 && id === split);
}
