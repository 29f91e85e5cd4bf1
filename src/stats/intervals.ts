import { halve, normalQuantile } from "./normal.ts";

/** Byar's approximation is good from here; below, Poisson limits are worked out exactly (Breslow and Day 1987). */
const EXACT_BELOW = 10;

export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's interval of a proportion: x of n.
 * @param level 0.95 for 95%
 * @throws {RangeError} unless 0 <= x <= n and n > 0
 */
export function wilson(x: number, n: number, level = 0.95): Interval {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError("A proportion is some out of at least one.");
  const z = zOf(level);
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const whole = 2 * (n + z * z);
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

/**
 * The interval of a proportion of rounded counts: it holds Wilson's of every pair that they may stand for, and its ends
 * tell no more of the true ones than the rounded ones do.
 * @param x between what the part lies, and n the whole, ends included
 * @throws {RangeError} where no part of at least one is possible
 */
export function wilsonBetween(x: Interval, n: Interval, level = 0.95): Interval {
  const fewest = Math.max(1, n.low);
  const { low } = wilson(Math.max(0, x.low), n.high, level);
  const { high } = wilson(Math.min(x.high, fewest), fewest, level);
  return { low, high };
}

/**
 * The interval of an expected count, having counted so many: exact Poisson limits below 10, Byar's from 10 on. Divide
 * both ends by what was looked at (people, square kilometres, months) for the interval of a rate.
 * @param count a whole number from nought
 * @throws {RangeError} for a count that is none
 */
export function countInterval(count: number, level = 0.95): Interval {
  if (!Number.isInteger(count) || count < 0) throw new RangeError("Counts start at nought.");
  return count < EXACT_BELOW ? exactPoisson(count, level) : byar(count, level);
}

/** Byar's limits of an expected count. */
function byar(count: number, level: number): Interval {
  const z = zOf(level);
  const limit = (of: number, by: number): number => of * (1 - 1 / (9 * of) + by / (3 * Math.sqrt(of))) ** 3;
  return { low: limit(count, -z), high: limit(count + 1, z) };
}

function exactPoisson(count: number, level: number): Interval {
  const tail = (1 - level) / 2;
  const most = 100;
  return {
    low: count === 0 ? 0 : halve((mean) => 1 - atMost(count - 1, mean) - tail, 0, most),
    high: halve((mean) => tail - atMost(count, mean), 0, most),
  };
}

/** How likely at most so many are where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), Math.exp(-mean)];
  for (let each = 1; each <= count; each += 1) {
    term *= mean / each;
    sum += term;
  }
  return sum;
}

/** How many standard deviations a level leaves within, two-sided. */
function zOf(level: number): number {
  return -normalQuantile((1 - level) / 2);
}
