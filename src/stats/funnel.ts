import { binomialMass } from "./binomial.ts";
import type { Interval } from "./intervals.ts";
import { logFactorial } from "./log-factorial.ts";

/** How far from the mean a walk begins, in standard deviations and in counts: all that lies beyond is nothing. */
const FAR = 9;
const FAR_COUNTS = 30;

/** Where chance alone would put a place of that size: within `usual` 95 times in 100, within `wide` 998 in 1,000. */
export type FunnelLimits = { readonly usual: Interval; readonly wide: Interval };
export type FunnelPosition = "within" | "above" | "below" | "far above" | "far below";

/**
 * The funnel's limits of a share, around the share of all, for a place of n: from the binomial itself, between two
 * counts in proportion (Spiegelhalter 2005, "Funnel plots for comparing institutional performance"), upper and lower
 * alike, so that a place lies beyond a limit with no more than the probability said (Manktelow and Seaton 2012, their
 * first way). They are no confidence limits, and do not say which places differ from one another.
 * @param share of all, 0 to 1
 * @param n how many the place has, a whole number from 1
 * @returns shares, 0 to 1
 * @throws {RangeError} for other n or share
 */
export function funnelOfShares(share: number, n: number): FunnelLimits {
  if (!(share >= 0 && share <= 1) || !Number.isInteger(n) || n < 1)
    throw new RangeError("A funnel of shares has a share from nought to one, and places of at least one.");
  const lowest = (tail: number, p: number): number => {
    const from = Math.max(0, Math.floor(n * p - FAR * Math.sqrt(n * p * (1 - p)) - FAR_COUNTS));
    return (
      Math.max(
        0,
        walk(from, 1, (k) => binomialMass(k, n, p), tail),
      ) / n
    );
  };
  return limitsBy((tail) => ({ low: lowest(tail, share), high: 1 - lowest(tail, 1 - share) }));
}

/**
 * The funnel's limits of a rate, around the rate of all, for a place in which so much was looked at: from the Poisson
 * itself, in the same way.
 * @param rate events per unit
 * @param over how many units the place has: people, years, thousands of them
 * @returns rates, per the same unit
 * @throws {RangeError} for a rate below nought or nothing looked at
 */
export function funnelOfRates(rate: number, over: number): FunnelLimits {
  if (!(rate >= 0 && over > 0 && Number.isFinite(rate * over)))
    throw new RangeError(
      "A funnel of rates has a rate from nought, and places where something was looked at.",
    );
  const expected = rate * over;
  const mass = (k: number): number => poissonMass(k, expected);
  const reach = FAR * Math.sqrt(expected) + FAR_COUNTS;
  const [bottom, top] = [Math.max(0, Math.floor(expected - reach)), Math.ceil(expected + reach)];
  return limitsBy((tail) => ({
    low: Math.max(0, walk(bottom, 1, mass, tail)) / over,
    high: walk(top, -1, mass, tail) / over,
  }));
}

/** Where a place lies; far is beyond the wide limits. On a limit is within it. */
export function funnelPosition(value: number, { usual, wide }: FunnelLimits): FunnelPosition {
  if (value > wide.high) return "far above";
  if (value < wide.low) return "far below";
  if (value > usual.high) return "above";
  return value < usual.low ? "below" : "within";
}

function limitsBy(at: (tail: number) => Interval): FunnelLimits {
  return { usual: at(0.025), wide: at(0.001) };
}

/** From the outermost count inwards until the tail is full, and as far back as it is more than full. */
function walk(from: number, step: 1 | -1, mass: (k: number) => number, tail: number): number {
  let [at, sum] = [from, mass(from)];
  while (sum < tail) {
    at += step;
    sum += mass(at);
  }
  return at - (step * (sum - tail)) / mass(at);
}

function poissonMass(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(mean) - mean - logFactorial(k));
}
