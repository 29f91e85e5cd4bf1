import { twoSided } from "../../src/stats/index.ts";

/**
 * How likely two samples of one distribution lie as far apart in rank as these, by chance alone: 0 to 1, on both sides. Mann
 * and Whitney's test (1947) by its normal approximation, ties taken for their mean rank and the variance corrected for
 * them (Lehmann 1975), with the correction for continuity. For samples of twenty and more.
 * @throws {RangeError} when a sample is empty
 */
export function rankTest(first: readonly number[], second: readonly number[]): number {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) throw new RangeError("Of no measurements nothing can be said.");
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ].toSorted((a, b) => a.value - b.value);
  const size = m + n;
  let [rankSum, tied] = [0, 0];
  for (let from = 0; from < size;) {
    let to = from;
    while (to < size && all[to]?.value === all[from]?.value) to += 1;
    const many = to - from;
    const own = all.slice(from, to).filter(({ isFirst }) => isFirst).length;
    // Ranks begin at one.
    rankSum += (own * (from + 1 + to)) / 2;
    tied += many ** 3 - many;
    from = to;
  }
  const apart = Math.abs(rankSum - (m * (m + 1)) / 2 - (m * n) / 2);
  const variance = ((m * n) / 12) * (size + 1 - tied / (size * (size - 1)));
  return variance === 0 ? 1 : twoSided(Math.max(0, apart - 0.5) / Math.sqrt(variance));
}
