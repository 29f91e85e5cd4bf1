import { addMonths } from "../../../foundation/clock/index.ts";
import type { FigureRow } from "../../figures/index.ts";
import type { RoundedProportion } from "../../../stats/index.ts";
import { evaluateRange } from "./evaluate-range.ts";
import type { Figure } from "./evaluate.ts";
import type { KnownMeasure } from "./formula-fault.ts";
import type { Indicator } from "./indicator.ts";
import { observe, type Observed } from "./observe.ts";
import { parseFormula, type FigureReference } from "./parse-formula.ts";
import type { Period } from "./period.ts";
import { referencesOf } from "./references-of.ts";
import type { ReleasedFigures } from "./released-figures.ts";

const YEAR = 12;
const QUARTER = 3;

/** One place, or one group of people, with what an indicator came to for it. */
export type GroupFigure = { readonly id: string; readonly name: string; readonly observed: Observed };

/**
 * Whether an indicator itself can be told by a split: it is a share of counts, each of them split so and by nothing else.
 * Nothing is ever split two ways at once.
 */
export function isToldBy(indicator: Indicator, split: string, known: readonly KnownMeasure[]): boolean {
  const references = referencesOf(indicator);
  return (
    indicator.unit === "percent" &&
    references.length > 0 &&
    references.every(
      (each) => each.split === undefined && each.figure !== "median" && isSplitBy(each, split, known),
    )
  );
}

/** The measures among an indicator's that are counted by a split: how many there were, where it cannot be told itself. */
export function measuresToldBy(
  indicator: Indicator,
  split: string,
  known: readonly KnownMeasure[],
): string[] {
  const counted = referencesOf(indicator).filter(
    (each) => each.figure === "count" && isSplitBy(each, split, known),
  );
  return [...new Set(counted.map(({ measure }) => measure))];
}

/** Whether there is anything to tell of an indicator by a split: itself, or how many there were of what it is made of. */
export function isTellableBy(indicator: Indicator, split: string, known: readonly KnownMeasure[]): boolean {
  return isToldBy(indicator, split, known) || measuresToldBy(indicator, split, known).length > 0;
}

/** The last year of which a split is out: from April where it comes by the year, else the last four quarters. */
export function lastYearOf(rows: readonly FigureRow[], split: string): Period | undefined {
  const ends = rows
    .filter((row) => row.split === split)
    .map(({ period, months }) => addMonths(period, months))
    .toSorted();
  const last = ends.at(-1);
  return last === undefined ? undefined : { start: addMonths(last, -YEAR), months: YEAR };
}

/** Every year or quarter of which a split is out, oldest first. */
export function periodsOf(rows: readonly FigureRow[], split: string): Period[] {
  const own = rows.filter((row) => row.split === split);
  const months = own.some((row) => row.months === YEAR) ? YEAR : QUARTER;
  const starts = new Set(own.filter((row) => row.months === months).map(({ period }) => period));
  return [...starts].toSorted().map((start) => ({ start, months }));
}

/** An indicator for one answer of a split: the same formulas, each figure that of the answer. */
export function observeGroup(
  indicator: Indicator,
  figures: ReleasedFigures,
  { period, split, value }: { readonly period: Period; readonly split: string; readonly value: string },
): Observed {
  return observe(
    indicator,
    (reference): Figure => figures.figureOf(period, { ...reference, split, value }),
    (reference) => figures.roundingOf(period, { ...reference, split, value }),
  );
}

/**
 * The same as counts out of counts, each with how far its rounding may be from what was counted: of an answer, or of all
 * where none is named. Undefined where it is not shown.
 */
export function proportionOf(
  indicator: Indicator,
  figures: ReleasedFigures,
  observed: Observed,
  { period, ...answer }: { readonly period: Period; readonly split?: string; readonly value?: string },
): RoundedProportion | undefined {
  if (observed.state !== "shown" || observed.numerator === null || observed.denominator === null)
    return undefined;
  const [x, n] = [observed.numerator, observed.denominator];
  const off = (formula: string | undefined, counted: number): number => {
    const range =
      formula === undefined
        ? undefined
        : evaluateRange(
            parseFormula(formula),
            (reference) => figures.figureOf(period, { ...reference, ...answer }),
            (reference) => figures.roundingOf(period, { ...reference, ...answer }),
          );
    return range ? Math.max(range.high - counted, counted - range.low) : 0;
  };
  return { x, n, off: { x: off(indicator.numerator, x), n: off(indicator.denominator, n) } };
}

function isSplitBy({ measure }: FigureReference, split: string, known: readonly KnownMeasure[]): boolean {
  return known.find(({ id }) => id === measure)?.splits.includes(split) ?? false;
}
