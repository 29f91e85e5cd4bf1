import { formatLongDay } from "../../../foundation/clock/index.ts";
import type { Indicator } from "./indicator.ts";
import { sayValue } from "./say-figure.ts";

/** What differs between two definitions of an indicator, a sentence for each: what would be, and what is. */
export function sayDifferences(was: Indicator, is: Indicator): string[] {
  const target = ({ target: found }: Indicator): string =>
    found ? `${sayValue(is, found.value)} by ${formatLongDay(found.by)}` : "none";
  const said: [string, string, string][] = [
    ["Target", target(was), target(is)],
    ["What is counted", was.numerator ?? "nothing", is.numerator ?? "nothing"],
    ["Out of what", was.denominator ?? "nothing", is.denominator ?? "nothing"],
    ["Not shown out of fewer than", String(was.fewest), String(is.fewest)],
  ];
  const differ = said
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${what}: ${after}, now ${before}.`);
  const isLowered = is.fewest < was.fewest;
  return isLowered
    ? [...differ, "Fewer people stand behind a figure then, and are told apart sooner."]
    : differ;
}
