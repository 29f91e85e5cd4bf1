import type { Indicator } from "./indicator.ts";
import { periodName, type Period } from "./period.ts";
import type { PublicFigure } from "./public-figure.ts";
import { sayInterval, sayObserved } from "./say-figure.ts";

/** The finding in a sentence: the last figure, its range, and the one of a year before, without saying more than can be. */
export function headlineOf(
  indicator: Indicator,
  series: readonly (Period & { readonly observed: PublicFigure })[],
): string {
  const last = series.at(-1);
  if (last === undefined)
    return indicator.lacks === undefined ? "No figure yet." : "It cannot be counted yet.";
  if (last.observed.state !== "shown" && last.observed.state !== "bounded")
    return `${periodName(last)}: ${sayObserved(indicator, last.observed)}.`;
  const range = sayInterval(indicator, last.observed);
  const figure = `${sayObserved(indicator, last.observed)} in ${periodName(last)}${range && ` (likely between ${range.replace(" to ", " and ")})`}`;
  const earlier = series.findLast(
    ({ start }) => start.slice(5) === last.start.slice(5) && start < last.start,
  );
  return earlier?.observed.state === "shown" || earlier?.observed.state === "bounded"
    ? `${figure}; a year before it was ${sayObserved(indicator, earlier.observed)}.`
    : `${figure}.`;
}
