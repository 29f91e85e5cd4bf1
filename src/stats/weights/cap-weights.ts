import { sum } from "../mean.ts";

/**
 * Cuts weights above `times` their mean to it and scales the others up to the same total, again and again until none is
 * above: what is scaled up may come to lie above in its turn.
 * @param times 1 or more; Infinity cuts nothing
 * @returns the weights, and how many were cut
 */
export function capWeights(
  weights: readonly number[],
  times: number,
): { readonly weights: readonly number[]; readonly cut: number } {
  if (times === Infinity) return { weights, cut: 0 };
  const total = sum(weights);
  const most = (times * total) / weights.length;
  const cut = new Set<number>();
  for (;;) {
    const rest = sum(weights.filter((_, index) => !cut.has(index)));
    const factor = rest > 0 ? (total - cut.size * most) / rest : 1;
    const scaled = weights.map((weight, index) => (cut.has(index) ? most : weight * factor));
    // A hair above is rounding.
    const above = scaled.flatMap((weight, index) => (weight > most * (1 + 1e-12) ? [index] : []));
    if (above.length === 0) return { weights: scaled, cut: cut.size };
    for (const index of above) cut.add(index);
  }
}
