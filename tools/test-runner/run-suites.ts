import { createFileLines } from "./file-lines.ts";
import type { PlannedRun } from "./plan.ts";
import { runTestProcess } from "./run-process.ts";
import { runInLanes } from "./schedule.ts";
import { findSharedSupport } from "./shared-support.ts";
import { add, findBadEnd, nothing, type Tally } from "./tally.ts";
import { type MeansOfAll, testEnvironment } from "./test-environment.ts";
import type { TestEvent } from "./test-event.ts";

// Two more than the two processors of a small machine: whoever waits for a database or a browser leaves its own free.
const atOnce = 4;
// More than these, and pages wait for the processor longer than who looks at them would.
const browsers = 2;

/** Runs everything planned, a few processes at a time, printing as it goes. */
export async function runSuites(runs: readonly PlannedRun[], context: RunContext): Promise<Outcome> {
  let tally = nothing;
  const failures: string[] = [];
  const jobs = runs.map((run, index) => ({
    lane: laneOf(run, index, context.means),
    run: async () => {
      if (context.ending.aborted) return;
      const result = await runOne(run, index, context);
      tally = add(tally, result.tally);
      failures.push(...result.failures);
    },
  }));
  await runInLanes(jobs, atOnce);
  return { tally, failures };
}

/** Two browsers at once and no more, each server of PostgreSQL for those it is given; whatever else runs needs nobody's. */
function laneOf({ suite }: PlannedRun, index: number, { postgres }: MeansOfAll): string {
  if (suite === "journey") return `${suite} ${index % browsers}`;
  return suite === "postgres" ? `${suite} ${index % postgres.length}` : `${suite} ${index}`;
}

async function runOne(run: PlannedRun, index: number, context: RunContext): Promise<Outcome> {
  const { root, limitMilliseconds, means, ending, print } = context;
  const lines = createFileLines(run.suite, print);
  const failures: string[] = [];
  const remarks: string[] = [];
  const own = { chromium: means.chromium, postgres: means.postgres[index % means.postgres.length] };
  const environment = testEnvironment(process.env, run.suite, own);
  const onEvent = (event: TestEvent): void => {
    if (event.kind === "remark") remarks.push(event.text);
    if (event.kind === "failed") failures.push(`${run.suite}: ${event.file}: ${event.name}`);
    lines.take(event);
  };
  const sharedFirst = findSharedSupport(root, run.suite);
  const end = await runTestProcess(
    { root, files: run.files, sharedFirst, environment, limitMilliseconds, ending },
    onEvent,
  );
  const tally = lines.end();
  const badEnd = findBadEnd(end, tally.failed);
  if (badEnd === undefined) return { tally, failures };
  print(`\nFAILED    ${run.suite}: ${badEnd}\n${remarks.map((remark) => `    ${remark}`).join("\n")}\n`);
  return { tally: add(tally, { ...nothing, failed: 1 }), failures: [...failures, `${run.suite}: ${badEnd}`] };
}

export interface RunContext {
  readonly root: string;
  readonly means: MeansOfAll;
  /** How long one process may take. */
  readonly limitMilliseconds: number;
  /** Aborts when everything is to stop. */
  readonly ending: AbortSignal;
  readonly print: (text: string) => void;
}

export interface Outcome {
  readonly tally: Tally;
  /** A line for each failure: suite, file, name. */
  readonly failures: readonly string[];
}
