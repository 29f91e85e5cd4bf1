/**
 * How small a p value has to be for no more than a share `alpha` of those found to be expected false (Benjamini and
 * Hochberg 1995): the largest i·alpha/n with the i-th smallest p below it. Nothing is found with a p at or above it.
 * @param ps p values, 0 to 1, in any order
 * @returns undefined when none is small enough
 * @throws {RangeError} for a p that is none
 */
export function falseDiscoveryLimit(ps: readonly number[], alpha: number): number | undefined {
  if (ps.some((p) => !(p >= 0 && p <= 1))) throw new RangeError("A p value is between nought and one.");
  const limitAt = (index: number): number => alpha * ((index + 1) / ps.length);
  const sorted = ps.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, index) => p < limitAt(index));
  return last === -1 ? undefined : limitAt(last);
}
