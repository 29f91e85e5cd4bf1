import type { Look } from "./look.ts";
import type { Rule } from "./find-hotspots.ts";

/** What a look says, the finding first. */
export function findingOfLook({ findings, hotspots, total }: Look, rule: Rule): string {
  if (findings.tooFew === "reports")
    return `Too few reports to say: ${total}. From ${rule.fewestReports} on we say where they come together.`;
  if (findings.tooFew === "hexagons")
    return `Too few places to say: the reports come from fewer than ${rule.fewestHexagons} hexagons.`;
  const [first, ...rest] = hotspots;
  if (!first) return "Reports do not come together anywhere more than chance would put them.";
  if (rest.length === 0) return `Reports come together in one place: near ${first.name}.`;
  return `Reports come together in ${hotspots.length} places, most of all near ${first.name}.`;
}
