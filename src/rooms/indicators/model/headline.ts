import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import { periodName, type Period } from "./period.ts";
import { sayInterval, sayObserved, sayValue } from "./say-figure.ts";

/** The finding in a sentence: the last figure, its range, and the one of a year before, without saying more than can be. */
export function headlineOf(
  indicator: Indicator,
  series: readonly (Period & { readonly observed: Observed })[],
): string {
  const last = series.at(-1);
  if (last === undefined)
    return indicator.lacks === undefined ? "No figure yet." : "It cannot be counted yet.";
  if (last.observed.state !== "shown")
    return `${periodName(last)}: ${sayObserved(indicator, last.observed)}.`;
  const range = sayInterval(indicator, last.observed);
  const figure = `${sayValue(indicator, last.observed.value)} in ${periodName(last)}${range && ` (likely between ${range.replace(" to ", " and ")})`}`;
  const earlier = series.findLast(
    ({ start }) => start.slice(5) === last.start.slice(5) && start < last.start,
  );
  if (earlier?.observed.state !== "shown") return `${figure}.`;
  return `${figure}; a year before it was ${sayValue(indicator, earlier.observed.value)}.`;
}
