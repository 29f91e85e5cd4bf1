import { mean } from "../mean.ts";
import type { Interval } from "../intervals.ts";
import { findRulesBroken, type RuleBroken } from "./chart-rules.ts";

/** 3 / d2 for two points: so many average moving ranges are three standard deviations. */
const LIMIT = 2.66;
/** D4 for two points: a moving range as large as this times their average is none of the usual. */
const SCREEN = 3.267;
/** Limits from fewer points than this are on trial: they will still move. */
const FEWEST_FIRM = 12;

export type XmrChart = {
  readonly centre: number;
  /** Absent where they cannot be said: fewer than two points one after another, or no change between any. */
  readonly limits?: Interval | undefined;
  /** Two thirds of the way to the limits. */
  readonly near?: Interval | undefined;
  /** |difference| to the period before; undefined for the first, for a gap and after a gap. */
  readonly ranges: readonly (number | undefined)[];
  /** The mean moving range that the limits stand on, after screening. */
  readonly averageRange?: number | undefined;
  /** Whose moving range was screened out, by index. */
  readonly screened: readonly number[];
  readonly isTrial: boolean;
  /** As many as values came: undefined for a gap. */
  readonly points: readonly (ChartPoint | undefined)[];
};

export type ChartPoint = { readonly value: number; readonly broken: readonly RuleBroken[] };

/**
 * The control chart of single values (individuals and moving range; Shewhart, Wheeler). Centre: the mean. Limits: the
 * mean ± 2.66 times the average moving range. Screened, moving ranges of 3.267 times their average and more are dropped,
 * once, and the average worked out anew; unless nothing would be left but ranges of nought.
 *
 * A missing period is a gap, never a nought: it has no moving range, nor has the period after it.
 * @param values in the order of time, in any unit; undefined is a gap
 * @returns undefined when there is no value at all
 * @throws {RangeError} for a value that is no number
 */
export function xmrChart(
  values: readonly (number | undefined)[],
  { isScreened = true }: { readonly isScreened?: boolean } = {},
): XmrChart | undefined {
  if (!values.every((value) => value === undefined || Number.isFinite(value)))
    throw new RangeError("The values of a chart are numbers, or missing.");
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const centre = mean(known);
  const ranges = values.map((value, index) => rangeOf(value, values[index - 1]));
  const { averageRange, screened } = averageOf(ranges, isScreened);
  const around = (share: number): Interval | undefined =>
    averageRange
      ? { low: centre - share * LIMIT * averageRange, high: centre + share * LIMIT * averageRange }
      : undefined;
  const lines = { centre, limits: around(1), near: around(2 / 3) };
  const broken = findRulesBroken(values, () => lines);
  return {
    ...lines,
    ranges,
    averageRange,
    screened,
    isTrial: known.length < FEWEST_FIRM,
    points: values.map((value, index) =>
      value === undefined ? undefined : { value, broken: broken[index] ?? [] },
    ),
  };
}

function rangeOf(value: number | undefined, before: number | undefined): number | undefined {
  return value === undefined || before === undefined ? undefined : Math.abs(value - before);
}

function averageOf(
  ranges: readonly (number | undefined)[],
  isScreened: boolean,
): { averageRange: number | undefined; screened: readonly number[] } {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) return { averageRange: undefined, screened: [] };
  const all = mean(known);
  const isUsual = (range: number): boolean => range < SCREEN * all;
  const usual = known.filter(isUsual);
  // Nought all through but for a leap or two: screened, the least change would lie outside.
  if (!isScreened || !usual.some((range) => range > 0)) return { averageRange: all, screened: [] };
  return {
    averageRange: mean(usual),
    screened: ranges.flatMap((range, index) => (range === undefined || isUsual(range) ? [] : [index])),
  };
}
