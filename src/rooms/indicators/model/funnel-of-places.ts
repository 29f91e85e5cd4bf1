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
export type FunnelPlace = {
  readonly id: string;
  readonly count: number;
  readonly of: number;
  /** How far each may be from what was counted, since it is rounded. */
  readonly off: { readonly count: number; readonly of: number };
};

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
 * `unsure`. How likely a place is by chance comes from the normal approximation, on both sides. Rounded counts are taken as
 * those of all they may stand for that are nearest to the others: a place that is named lies outside whatever was counted.
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
  const nearest = places.map((place) => nearestOf(kind, place, between(kind, places)));
  const chances = nearest.map((each) => (each ? twoSided(each.deviation) : 1));
  const limit = falseDiscoveryLimit(chances, FALSE);
  return {
    centre: scale * centre,
    places: places.map((place, at) => {
      const position = funnelPosition(place.count / place.of, limitsAt(place.of));
      const isNamed = limit !== undefined && (chances[at] ?? 1) < limit;
      const isOutside = nearest[at] !== undefined && nearest[at].isOutside;
      const says = unlike(position, isNamed && isOutside);
      return { ...place, value: (scale * place.count) / place.of, position, says };
    }),
    curve: sizesOf(places).map((size) => ({ size, ...scaled(limitsAt(size), scale) })),
  };
}

function unlike(position: FunnelPosition, isNamed: boolean): Unlike {
  if (position === "within") return "within";
  if (!isNamed) return "unsure";
  return position.endsWith("above") ? "higher" : "lower";
}

/** Between what the share of all together lies. */
function between(kind: "share" | "rate", places: readonly FunnelPlace[]): { low: number; high: number } {
  const sum = (of: (place: FunnelPlace) => number): number =>
    places.reduce((total, place) => total + of(place), 0);
  const low = sum(({ count, off }) => Math.max(0, count - off.count)) / sum(({ of, off }) => of + off.of);
  const high = sum(({ count, off }) => count + off.count) / sum(({ of, off }) => Math.max(1, of - off.of));
  return { low, high: kind === "share" ? Math.min(1, high) : high };
}

/**
 * Of all counts that a place's rounded ones may stand for, the nearest to all together: how many standard deviations it is from
 * them, and whether it lies outside the limits even so. Undefined where some lie above and some below, or just there.
 */
function nearestOf(
  kind: "share" | "rate",
  { count, of, off }: FunnelPlace,
  centre: { readonly low: number; readonly high: number },
): { readonly deviation: number; readonly isOutside: boolean } | undefined {
  const sizes = [...new Set([Math.max(1, of - off.of), of + off.of])];
  const ends = [
    { end: Math.max(0, count - off.count), middle: centre.high, above: 1 },
    { end: count + off.count, middle: centre.low, above: -1 },
  ].map(({ end, middle, above }) =>
    sizes.map((size) => {
      const part = kind === "share" ? Math.min(end, size) : end;
      const limits = kind === "share" ? funnelOfShares(middle, size) : funnelOfRates(middle, size);
      return {
        deviation: deviation(kind, { count: part, of: size }, middle) * above,
        isOutside: funnelPosition(part / size, limits) !== "within",
      };
    }),
  );
  const side = ends.find((each) => each.every((one) => one.deviation > 0));
  return (
    side && {
      deviation: Math.min(...side.map((each) => each.deviation)),
      isOutside: side.every(({ isOutside }) => isOutside),
    }
  );
}

/** How many standard deviations a place is from all together; without a spread, none. */
function deviation(
  kind: "share" | "rate",
  { count, of }: { readonly count: number; readonly of: number },
  centre: number,
): number {
  const expected = of * centre;
  const spread = Math.sqrt(kind === "share" ? expected * (1 - centre) : expected);
  return spread > 0 ? (count - expected) / spread : 0;
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
