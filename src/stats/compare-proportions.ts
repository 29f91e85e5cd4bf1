import { wilson, type Interval } from "./intervals.ts";

/** How many of how many. */
export type Proportion = { readonly x: number; readonly n: number };

export type Difference = {
  /** The first proportion less the second, −1 to 1. */
  readonly difference: number;
  readonly interval: Interval;
};

export type ProportionsCompared = Difference & {
  readonly says: "clearly different" | "too close to call" | "no evidence of a difference";
};

/** Where even this level's interval holds nought, not even a hint of a difference is there. */
const HINT = 0.8;

/**
 * How far one proportion is from another, apart from one another: Newcombe's method 10 (1998), which puts together the
 * Wilson intervals of both.
 * @param level 0.95 for 95%
 * @throws {RangeError} unless both are some of at least one
 */
export function differenceOf(one: Proportion, other: Proportion, level = 0.95): Difference {
  const [first, second] = [wilson(one.x, one.n, level), wilson(other.x, other.n, level)];
  const [p, q] = [one.x / one.n, other.x / other.n];
  const difference = p - q;
  const low = difference - Math.hypot(p - first.low, second.high - q);
  const high = difference + Math.hypot(first.high - p, q - second.low);
  return { difference, interval: { low: Math.max(-1, low), high: Math.min(1, high) } };
}

/**
 * Whether two proportions differ, in three words, decided by two intervals of their difference. Clearly different: the
 * 95% interval leaves out nought. Too close to call: it does not, but the 80% interval does: more answers may show one.
 * No evidence of a difference: even that one holds nought; which does not say that they are alike.
 * @returns the words, the difference and its 95% interval
 * @throws {RangeError} unless both are some of at least one
 */
export function compareProportions(one: Proportion, other: Proportion): ProportionsCompared {
  const compared = differenceOf(one, other);
  if (leavesOutNought(compared.interval)) return { says: "clearly different", ...compared };
  const hint = differenceOf(one, other, HINT).interval;
  return {
    says: leavesOutNought(hint) ? "too close to call" : "no evidence of a difference",
    ...compared,
  };
}

function leavesOutNought({ low, high }: Interval): boolean {
  return low > 0 || high < 0;
}
