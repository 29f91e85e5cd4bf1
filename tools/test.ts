// `npm test`: plans which files run where, gets what they need from the machine, runs them, and ends with one line.
import { dirname } from "node:path";
import { type CleanUp, createCleanUp } from "./provide/clean-up.ts";
import { isCi } from "./provide/provided.ts";
import { findTestFiles } from "./test-runner/find-files.ts";
import { leaveOutImpossible } from "./test-runner/leave-out.ts";
import { parseTestOptions, testHelp, type TestOptions } from "./test-runner/options.ts";
import { planRuns } from "./test-runner/plan.ts";
import { provideMeans } from "./test-runner/provide-means.ts";
import { runSuites } from "./test-runner/run-suites.ts";
import { add, closingLine, exitCode, nothing, type Tally } from "./test-runner/tally.ts";

const minute = 60_000;
const interrupted = 130;
const root = dirname(import.meta.dirname);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "number") return options;
  const cleanUp = createCleanUp();
  try {
    const { tally, failures } = await runAll(options, cleanUp);
    // The signal's own exit follows as soon as everything is tidied up.
    if (cleanUp.ending.aborted) return interrupted;
    if (failures.length > 0)
      print(`\n${failures.length} failed:\n${failures.map((line) => `  ${line}`).join("\n")}`);
    if (tally.passed + tally.failed === 0) print("\nNo test ran. Is the pattern part of a test file's path?");
    print(`\n${closingLine(tally)}`);
    return exitCode(tally);
  } finally {
    await cleanUp.close();
  }
}

function readOptions(args: readonly string[]): TestOptions | number {
  try {
    const options = parseTestOptions(args);
    if (!options.wantsHelp) return options;
    print(testHelp);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${testHelp}`);
    return 2;
  }
}

async function runAll(options: TestOptions, cleanUp: CleanUp): Promise<All> {
  const runs = planRuns(findTestFiles(root), options);
  const { means, missing } = await provideMeans(runs, cleanUp);
  const { possible, notices } = leaveOutImpossible(runs, missing, isCi());
  for (const { text } of notices) print(text);
  const limitMilliseconds = (options.isLong ? 90 : 40) * minute;
  const { tally, failures } = await runSuites(possible, {
    root,
    means,
    limitMilliseconds,
    ending: cleanUp.ending,
    print,
  });
  const noticed = notices.map((notice) => notice.tally).reduce(add, nothing);
  const unavailable = notices.filter((notice) => notice.tally.failed > 0).map((notice) => notice.text);
  return { tally: add(tally, noticed), failures: [...failures, ...unavailable] };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface All {
  readonly tally: Tally;
  readonly failures: readonly string[];
}
