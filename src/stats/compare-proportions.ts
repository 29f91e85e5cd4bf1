import { wilson, type Interval } from "./intervals.ts";
import { partsOf, type Proportion, type RoundedProportion } from "./proportion.ts";

export type Difference = {
  /** The first proportion less the second, −1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
};

export type Says = "clearly different" | "too close to call" | "no evidence of a difference";

export type ProportionsCompared = Difference & { readonly says: Says };

/** Where even this level's interval holds nought, not even a hint of a difference is there. */
const HINT = 0.8;

/**
 * How far one proportion is from another, apart from one another: Newcombe's method 10 (1998), which puts together the
 * Wilson intervals of both. Of rounded counts the interval holds that of all counts they may stand for.
 * @param level 0.95 for 95%
 * @throws {RangeError} unless both are some of at least one
 */
export function differenceOf(one: RoundedProportion, other: RoundedProportion, level = 0.95): Difference {
  const low = lowestOf(one, other, level);
  const high = -lowestOf(other, one, level);
  const difference = one.x / one.n - other.x / other.n;
  return { difference, interval: { low: Math.max(-1, low), high: Math.min(1, high) } };
}

/**
 * Whether two proportions differ, in three words, decided by two intervals of their difference. Clearly different: the
 * 95% interval leaves out nought. Too close to call: it does not, but the 80% interval does: more answers may show one.
 * No evidence of a difference: even that one holds nought; which does not say that they are alike.
 * @returns the words, the difference and its 95% interval
 * @throws {RangeError} unless both are some of at least one
 */
export function compareProportions(one: RoundedProportion, other: RoundedProportion): ProportionsCompared {
  return sayWhether((level) => differenceOf(one, other, level));
}

/** The three words for any difference of which there is an interval at each level, with its 95% interval. */
export function sayWhether(at: (level?: number) => Difference): ProportionsCompared {
  const compared = at();
  if (leavesOutNought(compared.interval)) return { says: "clearly different", ...compared };
  const isHint = leavesOutNought(at(HINT).interval);
  return { says: isHint ? "too close to call" : "no evidence of a difference", ...compared };
}

/** The lower end for the smallest part of the first and the largest of the second; of wholes either end may be the one. */
function lowestOf(one: RoundedProportion, other: RoundedProportion, level: number): number {
  const lows = partsOf(one, "fewest").flatMap((first) =>
    partsOf(other, "most").map((second) => lowerEnd(first, second, level)),
  );
  return Math.min(...lows);
}

function lowerEnd(one: Proportion, other: Proportion, level: number): number {
  const [first, second] = [wilson(one.x, one.n, level), wilson(other.x, other.n, level)];
  const [p, q] = [one.x / one.n, other.x / other.n];
  return p - q - Math.hypot(p - first.low, second.high - q);
}

function leavesOutNought({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}
