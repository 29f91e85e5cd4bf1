import { mostOfSmall, type DisclosureProfile } from "../../../stats/index.ts";
import { smallPartOf, type SmallPart } from "../../figures/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import { parseFormula } from "./parse-formula.ts";
import type { Period } from "./period.ts";
import { referencesOf } from "./references-of.ts";

/** A share of which the smaller part is few: between these it lies, in percent, and no closer is it told. */
export type Bounded = { readonly state: "bounded"; readonly low: number; readonly high: number };

/** A figure as everybody may read it. */
export type PublicFigure = Observed | Bounded;

/**
 * Whether everybody may read an indicator's figures: those that rest on the totals of whole measures, as they were
 * released. The editions of figures are attacked with these beside them. What rests on one answer of a split is in the
 * editions, or nowhere; what partners return was not given for that.
 */
export function isForEverybody(indicator: Indicator): boolean {
  if (indicator.source !== "computed" || indicator.numerator === undefined) return false;
  return referencesOf(indicator).every(({ split }) => split === undefined);
}

/** Whether an indicator's figures are those of surveys and publishers: everybody reads those of which the file says so. */
export function isOfOthers({ source }: Pick<Indicator, "source">): boolean {
  return source === "survey" || source === "external";
}

/**
 * A figure as everybody may read it. A share tells two counts: those who did, and the rest. Either being small, the share
 * is told as far as that alone tells of it: "86% or more", the same whichever small count it was. To leave it out would
 * leave out the best months of a good thing, and the picture would be worse than the truth (ADR 0029).
 */
export function forEverybody(
  indicator: Pick<Indicator, "unit" | "numerator" | "denominator">,
  { months, observed }: Pick<Period, "months"> & { readonly observed: Observed },
  profile: DisclosureProfile,
): PublicFigure {
  const small = smallOf(indicator, observed, profile);
  if (!small || observed.state !== "shown" || observed.denominator === null) return observed;
  const most = mostOf(indicator, small, { months, profile });
  if (small === "both" || most === undefined) return { state: "held-back" };
  const fewest = observed.denominator - roundingOver(months, profile);
  const share = Math.ceil((100 * most) / fewest);
  if (fewest <= 0 || share >= 100) return { state: "held-back" };
  return small === "met"
    ? { state: "bounded", low: 0, high: share }
    : { state: "bounded", low: 100 - share, high: 100 };
}

/** What a share that is told as a bound alone may be, in percent: one for each count that its smaller part may have. */
export function sharesItMayBe(
  indicator: Pick<Indicator, "unit" | "numerator" | "denominator">,
  { months, observed }: Pick<Period, "months"> & { readonly observed: Observed },
  profile: DisclosureProfile,
): number[] {
  const small = smallOf(indicator, observed, profile);
  if (!small || observed.state !== "shown" || observed.denominator === null) return [];
  const base = observed.denominator;
  const most = Math.min(base, mostOf(indicator, small, { months, profile }) ?? base);
  const counts = Array.from({ length: most + 1 }, (_, count) => count);
  const few = counts.map((count) => (100 * count) / base);
  const many = few.map((share) => 100 - share);
  return small === "both" ? [...few, ...many] : small === "met" ? few : many;
}

/** Which of the two counts that a share tells is small. */
function smallOf(
  { unit }: Pick<Indicator, "unit">,
  observed: Observed,
  profile: DisclosureProfile,
): SmallPart | undefined {
  if (observed.state !== "shown" || unit !== "percent") return undefined;
  const { numerator, denominator } = observed;
  return smallPartOf({ n: denominator, met: numerator }, profile);
}

/**
 * The most that the smaller part may be, whichever of the small counts it is rounded to: the rest is the difference of two
 * rounded counts. Undefined where a formula is more than one count out of another.
 */
function mostOf(
  { numerator, denominator }: Pick<Indicator, "numerator" | "denominator">,
  part: SmallPart,
  { months, profile }: { readonly months: number; readonly profile: DisclosureProfile },
): number | undefined {
  const isPlain = [numerator, denominator].every(
    (text) => text !== undefined && parseFormula(text).kind === "figure",
  );
  if (!isPlain) return undefined;
  return mostOfSmall(profile, (part === "met" ? 1 : 2) * roundingOver(months, profile));
}

/** How far the sum of so many months' rounded counts may be from the true one. */
function roundingOver(months: number, { base }: DisclosureProfile): number {
  return months * Math.floor(base / 2);
}
