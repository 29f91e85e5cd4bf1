import { stringify } from "yaml";
import type { Pack } from "../pack.ts";

/** Of the starter's own governance.yaml and strategy.yaml. */
const OWNER = "partnership-board";
const OBJECTIVE = "P1";

/**
 * The indicators of a model pack that any county has, since the platform counts them itself. What is surveyed, returned
 * or published by others is local, and so are baselines, targets and what has to be known of figures.
 */
export function adaptIndicators({ indicators }: Pack): string {
  const counted = indicators.filter(({ numerator }) => numerator !== undefined);
  const own = counted.map(({ baseline: _from, target: _to, knownIssues: _known, ...indicator }) => ({
    ...indicator,
    owner: OWNER,
    objective: OBJECTIVE,
  }));
  return `# What the strategy is judged by: replace the owners and the objectives, and add what others count.\n${stringify(own, { lineWidth: 0 })}`;
}
