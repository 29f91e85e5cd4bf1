import type { Interval } from "./intervals.ts";

/** How many of how many. */
export type Proportion = { readonly x: number; readonly n: number };

/** The same of counts that were rounded: how far each may be from what was counted. Left out, both are exact. */
export type RoundedProportion = Proportion & { readonly off?: Proportion | undefined };

/** Between what the part and the whole lie. */
export function betweenOf({ x, n, off = { x: 0, n: 0 } }: RoundedProportion): { x: Interval; n: Interval } {
  const [most, fewest] = [n + off.n, Math.max(1, n - off.n)];
  const x0 = Math.max(0, x - off.x);
  return { x: { low: Math.min(x0, most), high: Math.min(x + off.x, most) }, n: { low: fewest, high: most } };
}

/** Both wholes that a rounded one may stand for, each with the smallest part, or the largest, that there may be of it. */
export function partsOf(rounded: RoundedProportion, which: "fewest" | "most"): readonly Proportion[] {
  if (rounded.off === undefined) return [rounded];
  const { x, n } = betweenOf(rounded);
  return [n.low, n.high].map((whole) => ({
    x: Math.min(which === "fewest" ? x.low : x.high, whole),
    n: whole,
  }));
}
