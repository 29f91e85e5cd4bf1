import { wilson, type Interval } from "./intervals.ts";

/** A count, and how long or how much was looked at for it: months, people, any unit, the same for both. */
export type Counted = { readonly count: number; readonly over: number };

export type Comparison = {
  readonly says: "more" | "fewer" | "no clear difference" | "too few to say";
  /** How many times the earlier rate the later one is, at a level of 95%; absent when there are too few to say. */
  readonly ratio?: Interval;
};

/**
 * Whether there were more, later than earlier. Given how many there were in both together, how many fell into the later
 * one is a proportion: its Wilson interval is the ratio's (the conditional comparison of two Poisson counts; Przyborowski
 * and Wilenski 1940). Clearly different only when the interval leaves out 1.
 * @param fewest with fewer than this in both together, nothing is said
 * @throws {RangeError} for a count that is none, or nothing looked at
 */
export function compareCounts(earlier: Counted, later: Counted, fewest: number): Comparison {
  const both = [earlier, later];
  if (both.some(({ count, over }) => !Number.isInteger(count) || count < 0 || !(over > 0)))
    throw new RangeError("Counts start at nought, of more than nothing looked at.");
  const together = earlier.count + later.count;
  if (together < Math.max(1, fewest)) return { says: "too few to say" };
  const share = wilson(later.count, together);
  const times = (part: number): number => (part / (1 - part)) * (earlier.over / later.over);
  const ratio = { low: times(share.low), high: share.high === 1 ? Infinity : times(share.high) };
  if (ratio.low > 1) return { says: "more", ratio };
  return { says: ratio.high < 1 ? "fewer" : "no clear difference", ratio };
}
