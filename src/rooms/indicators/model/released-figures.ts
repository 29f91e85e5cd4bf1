import { addMonths } from "../../../foundation/clock/index.ts";
import type { FigureRow } from "../../figures/index.ts";
import type { Figure } from "./evaluate.ts";
import type { FigureReference } from "./parse-formula.ts";
import { type Period } from "./period.ts";

/** Figures as they were released, to be asked for one period at a time. */
export type ReleasedFigures = {
  /** Whether all that is released of a period is out. */
  readonly covers: (period: Period) => boolean;
  readonly figureOf: (period: Period, reference: FigureReference) => Figure;
  /** How far a count may be from what was counted, since it is rounded, or the sum of rounded ones. */
  readonly roundingOf: (period: Period, reference: FigureReference) => number;
};

/**
 * What formulas may be worked out from. A total of several months is the sum of theirs; a split of a quarter is that of
 * the quarter where it was released by quarter, else the sum of its months. A median is that of one month.
 */
export function releasedFigures(rows: readonly FigureRow[], roundedTo: number): ReleasedFigures {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  const months = new Set(rows.filter((row) => row.months === 1).map(({ period }) => period));
  const wholeOf = (
    { start, months: long }: Period,
    { measure, split = "all", value = "" }: FigureReference,
  ) => found.get(keyOf({ split, value, measure, period: start, months: long }));
  const figureOf = (period: Period, reference: FigureReference): Figure => {
    const whole = wholeOf(period, reference);
    if (whole) return partOf(whole, reference);
    if (period.months === 1) return "none";
    return sumOf(
      partsOf(period).map((part) => figureOf(part, reference)),
      reference,
    );
  };
  const roundingOf = (period: Period, reference: FigureReference): number => {
    if (reference.figure === "median") return 0;
    if (period.months === 1 || wholeOf(period, reference)) return Math.floor(roundedTo / 2);
    return partsOf(period).reduce((sum, part) => sum + roundingOf(part, reference), 0);
  };
  return { covers: (period) => monthsOf(period).every((month) => months.has(month)), figureOf, roundingOf };
}

type Key = Pick<FigureRow, "period" | "months" | "measure" | "split" | "value">;

function keyOf({ period, months, measure, split, value }: Key): string {
  return [period, months, measure, split, value].join(" ");
}

function partOf({ n, met, medianHours, split }: FigureRow, { figure }: FigureReference): Figure {
  if (n === null) return "held-back";
  if (figure === "count") return n;
  // Of an answer whose count is shown, how many kept a limit may be held back by itself.
  if (figure === "met" && met === null && split !== "all") return "held-back";
  return (figure === "met" ? met : medianHours) ?? "none";
}

/** A year's by its quarters, a quarter's by its months. */
function partsOf({ start, months }: Period): Period[] {
  const each = months === 12 ? 3 : 1;
  return Array.from({ length: months / each }, (_, index) => ({
    start: addMonths(start, index * each),
    months: each,
  }));
}

function sumOf(parts: readonly Figure[], { figure }: FigureReference): Figure {
  if (figure === "median" || parts.includes("none")) return "none";
  if (parts.includes("held-back")) return "held-back";
  return parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0);
}

function monthsOf({ start, months }: Period): string[] {
  return Array.from({ length: months }, (_, index) => addMonths(start, index));
}
