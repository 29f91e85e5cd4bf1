import type { PlannedRun } from "./plan.ts";
import { nothing, type Tally } from "./tally.ts";
import type { SuiteName } from "./test-kind.ts";

/**
 * Takes out the runs whose means are missing, and says so: on a developer's machine as skipped files, in continuous
 * integration as failed ones, because there nothing may be left out quietly.
 */
export function leaveOutImpossible(
  runs: readonly PlannedRun[],
  missing: ReadonlyMap<SuiteName, string>,
  isCi: boolean,
): LeftOut {
  const possible = runs.filter((run) => !missing.has(run.suite));
  const notices = [...missing].map(([suite, why]) => {
    const files = runs.filter((run) => run.suite === suite).reduce((sum, run) => sum + run.files.length, 0);
    const text = `${suite}: ${files} test files ${isCi ? "FAILED" : "skipped"}, because ${why}`;
    return { text, tally: { ...nothing, [isCi ? "failed" : "skipped"]: files } };
  });
  return { possible, notices };
}

interface LeftOut {
  readonly possible: readonly PlannedRun[];
  readonly notices: readonly { readonly text: string; readonly tally: Tally }[];
}
