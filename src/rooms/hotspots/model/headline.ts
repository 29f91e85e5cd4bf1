import { quarterName } from "./quarter.ts";
import type { ReleaseBody } from "./release-body.ts";

/** What a release says, in one sentence. */
export function headlineOf({ areas, quarter, hasRest }: ReleaseBody): string {
  const when = quarterName(quarter);
  const [most, next] = areas;
  if (!most) {
    return hasRest
      ? `Too few reports in any one area to show, ${when}`
      : `Nobody told us of a place that feels unsafe, ${when}`;
  }
  if (areas.length === 1) return `Reports came together in one area: ${lower(most.name)}, ${when}`;
  if (next && next.shown === most.shown)
    return `No one area stands out among the ${areas.length} with enough reports to show, ${when}`;
  return `Most reports came from ${lower(most.name)}, ${when}`;
}

/** How many reports are shown, all areas together: a sum of what is shown, never of what is not. */
export function totalShown({ areas }: ReleaseBody): number {
  return areas.reduce((sum, { shown }) => sum + shown, 0);
}

function lower(name: string): string {
  return name.replace(/^(Near|Around|The)/, (word) => word.toLowerCase());
}
