import { countInterval, type Interval } from "./intervals.ts";

export type Rate = { readonly value: number; readonly interval: Interval };

/**
 * A rate: how many, for every `per` of what was looked at, with the interval of the count (exact Poisson below 10,
 * Byar's from there).
 * @param count a whole number from nought
 * @param over what was looked at, in the unit that `per` has: people, months
 * @param level 0.95 for 95%, 0.998 for 99.8%
 * @throws {RangeError} for a count that is none, or nothing looked at
 */
export function rateOf(
  count: number,
  over: number,
  { per = 1, level = 0.95 }: { readonly per?: number; readonly level?: number } = {},
): Rate {
  if (!(over > 0)) throw new RangeError("A rate is for more than nothing.");
  const { low, high } = countInterval(count, level);
  const times = per / over;
  return { value: count * times, interval: { low: low * times, high: high * times } };
}
