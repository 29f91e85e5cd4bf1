import { getThreshold, type Pack } from "../../../foundation/pack/index.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import type { Rule } from "./find-hotspots.ts";

/** Of a hundred hotspots found, five may be chance: the false discovery rate, as it is usual. */
const FALSE_SHARE = 0.05;

/** From how many on something is said: the pack's. */
export function ruleOf(pack: Pack): Rule {
  return {
    fewestReports: getThreshold(pack, "hotspots.fewest-reports").value,
    fewestHexagons: getThreshold(pack, "hotspots.fewest-hexagons").value,
    fewestNear: getThreshold(pack, "hotspots.fewest-near").value,
    falseShare: FALSE_SHARE,
  };
}

/** What is too small to publish, and what the rest is rounded to: as for all figures of the county. */
export function profileOf(pack: Pack): DisclosureProfile {
  return {
    smallest: getThreshold(pack, "figures.smallest-shown").value,
    base: getThreshold(pack, "figures.rounded-to").value,
  };
}
