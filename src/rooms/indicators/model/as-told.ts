import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import type { Period } from "./period.ts";
import { publicControlOf, type PublicControl } from "./public-control.ts";
import { forEverybody, type PublicFigure } from "./public-figure.ts";

/** A figure of a series as it is told. */
export type Told<T extends Period> = Omit<T, "observed"> & Period & { readonly observed: PublicFigure };

type Recorded = Period & { readonly observed: Observed; readonly version: number };

/**
 * A series as every page and paper tells it, whoever reads: what is counted here, by the one rule of small parts of a share (ADR 0029),
 * since whoever reads the county's figures reads "all or nearly all" there, and a board's papers are read by everybody. What partners
 * return and others find is theirs, and is told as they gave it.
 */
export function asTold<T extends Recorded>(
  indicator: Indicator,
  series: readonly T[],
  profile: DisclosureProfile,
): Told<T>[] {
  return series.map((each) => ({
    ...each,
    observed: indicator.source === "computed" ? forEverybody(indicator, each, profile) : each.observed,
  }));
}

/** How it goes, worked out from all figures and told as `asTold` tells them; undefined with too few. */
export function controlAsTold(
  indicator: Indicator,
  series: readonly Recorded[],
  profile: DisclosureProfile,
): PublicControl | undefined {
  const shown = asTold(indicator, series, profile).map(({ observed }) => observed);
  return publicControlOf(indicator, series, { shown, profile });
}
