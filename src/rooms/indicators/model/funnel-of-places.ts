import {
  falseDiscoveryLimit,
  funnelOfRates,
  funnelOfShares,
  funnelPosition,
  twoSided,
  type FunnelLimits,
  type FunnelPosition,
} from "../../../stats/index.ts";

/** Of all places that are said to stand out, no more than this share is expected to do so by chance. */
const FALSE = 0.05;
/** Into how many people a rate counts them. */
const PER = 10_000;
const CURVE = 24;

/** A place as the funnel takes it: how many, out of how many (of all counted there, or of all people). */
export type FunnelPlace = { readonly id: string; readonly count: number; readonly of: number };

/** Whether a place is unlike the others, for its size. */
export type Unlike = "higher" | "lower" | "unsure" | "within";

export type PlacedInFunnel = FunnelPlace & {
  /** In percent, or of ten thousand people. */
  readonly value: number;
  readonly position: FunnelPosition;
  readonly says: Unlike;
};

export type Funnel = {
  /** Of all places together, in the unit. */
  readonly centre: number;
  readonly places: readonly PlacedInFunnel[];
  readonly curve: readonly (FunnelLimits & { readonly size: number })[];
};

/**
 * Places by their size, between the limits that chance alone keeps to (95% and 99.8%; `stats`, funnel). With ten places one
 * lies outside the 95% limits every other time by chance: so which of them stand out is said only as far as no more
 * than one in twenty of those named is expected to be named falsely (Benjamini and Hochberg); another outside the limits is
 * `unsure`. How likely a place is by chance comes from the normal approximation, on both sides.
 * @returns undefined with fewer than two places, or where all or none of it happened
 */
export function funnelOf(kind: "share" | "rate", places: readonly FunnelPlace[]): Funnel | undefined {
  const count = places.reduce((sum, place) => sum + place.count, 0);
  const of = places.reduce((sum, place) => sum + place.of, 0);
  if (places.length < 2 || count === 0 || (kind === "share" && count >= of)) return undefined;
  const centre = count / of;
  const scale = kind === "share" ? 100 : PER;
  const limitsAt = (size: number): FunnelLimits =>
    kind === "share" ? funnelOfShares(centre, size) : funnelOfRates(centre, size);
  const chances = places.map((place) => twoSided(deviation(kind, place, centre)));
  const limit = falseDiscoveryLimit(chances, FALSE);
  return {
    centre: scale * centre,
    places: places.map((place, at) => {
      const position = funnelPosition(place.count / place.of, limitsAt(place.of));
      const isNamed = limit !== undefined && (chances[at] ?? 1) < limit;
      return { ...place, value: (scale * place.count) / place.of, position, says: unlike(position, isNamed) };
    }),
    curve: sizesOf(places).map((size) => ({ size, ...scaled(limitsAt(size), scale) })),
  };
}

function unlike(position: FunnelPosition, isNamed: boolean): Unlike {
  if (position === "within") return "within";
  if (!isNamed) return "unsure";
  return position.endsWith("above") ? "higher" : "lower";
}

/** How many standard deviations a place is from all together. */
function deviation(kind: "share" | "rate", { count, of }: FunnelPlace, centre: number): number {
  const expected = of * centre;
  return (count - expected) / Math.sqrt(kind === "share" ? expected * (1 - centre) : expected);
}

/** Sizes from half of the smallest place to a little beyond the largest, closer together where the funnel is wide. */
function sizesOf(places: readonly FunnelPlace[]): number[] {
  const sizes = places.map(({ of }) => of);
  const [low, high] = [Math.max(1, Math.min(...sizes) / 2), Math.max(...sizes) * 1.1];
  const step = (high / low) ** (1 / (CURVE - 1));
  return [...new Set(Array.from({ length: CURVE }, (_, at) => Math.round(low * step ** at)))];
}

function scaled({ usual, wide }: FunnelLimits, scale: number): FunnelLimits {
  const times = ({ low, high }: FunnelLimits["usual"]) => ({ low: low * scale, high: high * scale });
  return { usual: times(usual), wide: times(wide) };
}
