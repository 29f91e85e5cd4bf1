import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import { referencesOf } from "./references-of.ts";

/**
 * Whether everybody may read an indicator's figures: those that rest on the totals of whole measures, as they were
 * released. The editions of figures are attacked with these beside them. What rests on one answer of a split is in the
 * editions, or nowhere; what partners return was not given for that.
 */
export function isForEverybody(indicator: Indicator): boolean {
  if (indicator.source !== "computed" || indicator.numerator === undefined) return false;
  return referencesOf(indicator).every(({ split }) => split === undefined);
}

/**
 * A figure as everybody may read it. A share tells two counts: those who did, and the rest. Either being small, it is held
 * back.
 */
export function forEverybody(
  { unit }: Pick<Indicator, "unit">,
  observed: Observed,
  { smallest }: DisclosureProfile,
): Observed {
  if (observed.state !== "shown" || observed.denominator === null || unit !== "percent") return observed;
  const { numerator, denominator } = observed;
  return numerator < smallest || denominator - numerator < smallest ? { state: "held-back" } : observed;
}
