import type { Indicator } from "./indicator.ts";
import type { Bounded, PublicFigure } from "./public-figure.ts";

/** How a figure stands to its target. */
export type Standing = "no-target" | "no-figure" | "met" | "not-met" | "unclear";

/** Each in a word or a few. */
export const SAY_STANDING: Readonly<Record<Standing, string>> = {
  "no-target": "None is set",
  "no-figure": "Set; no figure to compare",
  met: "Met",
  "not-met": "Not met",
  unclear: "Too close to call",
};

/**
 * Whether a target is met. Where the figure has an interval that holds the target, it is too close to call: neither met
 * nor missed may be said of it. An indicator of which neither way is better has nothing to meet.
 */
export function standingOf(
  { target, better }: Pick<Indicator, "target" | "better">,
  observed: PublicFigure | undefined,
): Standing {
  if (target === undefined || better === "neither") return "no-target";
  if (observed?.state === "bounded") return boundedTo(observed, target.value, better === "up");
  if (observed?.state !== "shown") return "no-figure";
  const { low, high, value } = observed;
  if (low !== null && high !== null && low < target.value && target.value < high) return "unclear";
  const isMet = better === "up" ? value >= target.value : value <= target.value;
  return isMet ? "met" : "not-met";
}

/** Of a bound it is said where all that it allows is on one side of the target. */
function boundedTo({ low, high }: Bounded, target: number, isUp: boolean): Standing {
  if (isUp ? low >= target : high <= target) return "met";
  return (isUp ? high < target : low > target) ? "not-met" : "unclear";
}
