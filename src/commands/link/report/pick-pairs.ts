import type { ScoredPairs } from "../../../linkage/index.ts";

/** A pair worth showing, by its place among the scored pairs, and why it was picked. */
export type PickedPair = { readonly place: number; readonly why: string };

/** Pairs from which one sees what the model does: the surest, and the two nearest to the threshold on each side. */
export function pickPairs({ probability, bits, count }: ScoredPairs, threshold: number): PickedPair[] {
  const above: number[] = [];
  const below: number[] = [];
  let surest = -1;
  for (let place = 0; place < count; place += 1) {
    const chance = probability[place] ?? 0;
    if (surest < 0 || (bits[place] ?? 0) > (bits[surest] ?? 0)) surest = place;
    if (chance >= threshold) keepNearest(above, place, (one) => probability[one] ?? 0);
    else keepNearest(below, place, (one) => -(probability[one] ?? 0));
  }
  const picked = [
    ...above.map((place) => ({ place, why: "just above the threshold" })),
    ...below.map((place) => ({ place, why: "just below the threshold" })),
  ];
  const isNew = surest >= 0 && !picked.some(({ place }) => place === surest);
  return isNew ? [{ place: surest, why: "the surest" }, ...picked] : picked;
}

const KEPT = 2;

// Keeps the least by `rank`, the very least first.
function keepNearest(kept: number[], place: number, rank: (place: number) => number): void {
  const before = kept.findIndex((other) => rank(place) < rank(other));
  if (before < 0 && kept.length >= KEPT) return;
  kept.splice(before < 0 ? kept.length : before, 0, place);
  if (kept.length > KEPT) kept.pop();
}
