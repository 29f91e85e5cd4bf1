import type { Interval } from "../intervals.ts";
import { sum } from "../mean.ts";
import { findRulesBroken, type RuleBroken } from "./chart-rules.ts";

/** How many of how many. */
export type Part = { readonly x: number; readonly n: number };

export type PChart = {
  /** All there were, of all there were: the shares' mean, each as heavy as its number. */
  readonly centre: number;
  /** As many as came: undefined for a gap, and where there was nothing to take a share of. */
  readonly points: readonly (PPoint | undefined)[];
};

export type PPoint = {
  readonly value: number;
  /** Of its own, since they depend on its n; within 0 to 1. */
  readonly limits: Interval;
  readonly near: Interval;
  readonly broken: readonly RuleBroken[];
};

/**
 * The control chart of shares: p̄ ± 3√(p̄q̄/n), near limits at two thirds of that.
 * @param parts in the order of time; undefined is a gap
 * @returns undefined when there is nothing to take a share of
 * @throws {RangeError} unless 0 <= x <= n for every point
 */
export function pChart(parts: readonly (Part | undefined)[]): PChart | undefined {
  if (!parts.every((part) => !part || (part.x >= 0 && part.x <= part.n && Number.isFinite(part.n))))
    throw new RangeError("A share is some out of all.");
  const known = parts.filter((part) => part !== undefined);
  const whole = sum(known.map(({ n }) => n));
  if (whole === 0) return undefined;
  const centre = sum(known.map(({ x }) => x)) / whole;
  const around = (n: number, deviations: number): Interval => {
    const reach = deviations * Math.sqrt((centre * (1 - centre)) / n);
    return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
  };
  const shares = parts.map((part) =>
    part && part.n > 0
      ? { value: part.x / part.n, limits: around(part.n, 3), near: around(part.n, 2) }
      : undefined,
  );
  const broken = findRulesBroken(
    shares.map((share) => share?.value),
    (index) => ({ centre, limits: shares[index]?.limits, near: shares[index]?.near }),
  );
  return { centre, points: shares.map((share, index) => share && { ...share, broken: broken[index] ?? [] }) };
}
