import { mean } from "../mean.ts";
import { median } from "../percentile.ts";
import { findRulesBroken } from "./chart-rules.ts";
import type { Interval } from "../intervals.ts";
import type { ChartPoint } from "./xmr-chart.ts";

export type GChart = {
  /** The median: such numbers lie mostly below their mean. */
  readonly centre: number;
  readonly limits: Interval;
  readonly points: readonly (ChartPoint | undefined)[];
};

/**
 * The control chart of something rare: each point is how many cases, or days, passed between one event and the next
 * (Benneyan 2001). Upper limit ḡ + 3√(ḡ(ḡ+1)), lower 0. Higher means rarer. It has no near limits: numbers so far from
 * symmetrical have no two of three.
 * @param between whole numbers from nought, in the order of time; undefined is a gap
 * @returns undefined when there is no number at all
 * @throws {RangeError} for what is no such number
 */
export function gChart(between: readonly (number | undefined)[]): GChart | undefined {
  if (!between.every((value) => value === undefined || (Number.isInteger(value) && value >= 0)))
    throw new RangeError("What passes between events is a whole number from nought.");
  const known = between.filter((value) => value !== undefined);
  const centre = median(known);
  if (centre === undefined) return undefined;
  const usual = mean(known);
  const limits = { low: 0, high: usual + 3 * Math.sqrt(usual * (usual + 1)) };
  const broken = findRulesBroken(between, () => ({ centre, limits }));
  return {
    centre,
    limits,
    points: between.map((value, index) =>
      value === undefined ? undefined : { value, broken: broken[index] ?? [] },
    ),
  };
}
