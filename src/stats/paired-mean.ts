import { type Interval } from "./intervals.ts";
import { mean } from "./mean.ts";
import { halve } from "./normal.ts";
import { spreadOf } from "./spread.ts";

export type Pair = { readonly before: number; readonly after: number };
export type PairedMean = {
  readonly n: number;
  /** After less before: positive is a gain. */
  readonly gain: number;
  /** Absent of a single pair. */
  readonly interval?: Interval | undefined;
};

/**
 * How much the same people gained: the mean of each one's difference, and its interval by Student's t (1908).
 * @param level 0.95 for 95%
 * @returns undefined of no pairs
 * @throws {RangeError} for a value that is no number
 */
export function pairedMean(pairs: readonly Pair[], level = 0.95): PairedMean | undefined {
  const gains = pairs.map(({ before, after }) => after - before);
  if (!gains.every(Number.isFinite)) throw new RangeError("Before and after are numbers.");
  const n = gains.length;
  if (n === 0) return undefined;
  const gain = mean(gains);
  if (n === 1) return { n, gain };
  const reach = (studentReach(level, n - 1) * spreadOf(gains)) / Math.sqrt(n);
  return { n, gain, interval: { low: gain - reach, high: gain + reach } };
}

/** How many standard errors either way hold a share of Student's distribution. */
function studentReach(level: number, freedom: number): number {
  // The tangent's angle, so that the search has an end even for one degree of freedom.
  const angle = halve((at) => studentWithin(at, freedom) - level, 0, Math.PI / 2);
  return Math.tan(angle) * Math.sqrt(freedom);
}

/** How much of Student's distribution lies within ±√freedom·tan(angle) (Abramowitz and Stegun 26.7.3 and 26.7.4). */
function studentWithin(angle: number, freedom: number): number {
  const isOdd = freedom % 2 === 1;
  const cosine = Math.cos(angle);
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    series += term;
  }
  const part = Math.sin(angle) * series;
  return isOdd ? (2 / Math.PI) * (angle + part) : part;
}
