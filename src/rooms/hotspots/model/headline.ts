import { quarterName } from "./quarter.ts";
import type { ReleaseBody } from "./release-body.ts";

/** What a release says, in one sentence. What is left of the county is nowhere in particular, and no finding. */
export function headlineOf({ areas, quarter, hasRest }: ReleaseBody): string {
  const when = quarterName(quarter);
  const found = areas.filter(({ cell }) => cell !== null);
  const [most, next] = found;
  if (!most) {
    return hasRest || areas.length > 0
      ? `Too few reports in any one area to show, ${when}`
      : `Nobody told us of a place that feels unsafe, ${when}`;
  }
  if (!next) return `Reports came together in one area: ${lower(most.name)}, ${when}`;
  const first = next.shown < most.shown ? `, most of all ${lower(most.name)}` : "";
  return `Reports came together in ${found.length} areas${first}, ${when}`;
}

/** How many reports are shown, all areas together: a sum of what is shown, never of what is not. */
export function totalShown({ areas }: ReleaseBody): number {
  return areas.reduce((sum, { shown }) => sum + shown, 0);
}

function lower(name: string): string {
  return name.replace(/^(Near|Around)/, (word) => word.toLowerCase());
}
