import type { Indicator } from "./indicator.ts";
import { isOutlier } from "./is-outlier.ts";
import type { Observed } from "./observe.ts";
import type { Period } from "./period.ts";

/** What was counted, and out of how many, whoever says so. */
type Counted = { readonly numerator: number; readonly denominator: number | undefined };

/** The part that cannot stand: no whole where there has to be one, or a part that is greater than it. */
export function unfitPart(
  indicator: Pick<Indicator, "unit" | "denominator">,
  { numerator, denominator }: Counted,
): "numerator" | "denominator" | undefined {
  if (needsBase(indicator) && !denominator) return "denominator";
  if (indicator.unit !== "percent" || denominator === undefined) return undefined;
  return numerator > denominator ? "numerator" : undefined;
}

/** Whether the figure is out of something. */
export function needsBase({ unit, denominator }: Pick<Indicator, "unit" | "denominator">): boolean {
  return denominator !== undefined || unit === "percent" || unit === "per-10000";
}

/** Whether a figure is so far from those of the periods before it that somebody has to say why. */
export function isFarFrom(
  series: readonly (Period & { readonly observed: Observed })[],
  { start }: Pick<Period, "start">,
  observed: Observed,
): boolean {
  const before = series.flatMap(({ observed: each, ...period }) =>
    each.state === "shown" && period.start < start ? [each.value] : [],
  );
  return observed.state === "shown" && isOutlier(observed.value, before);
}
