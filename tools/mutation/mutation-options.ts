import type { Stryker } from "@stryker-mutator/core";

/** Tests of a module that need the rooms which stand on it, and so lie elsewhere; on the embedded database. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = { access: "tests/access/actor.db.test.ts" };

/**
 * What to change and what to run for one foundation module: its own pure tests, and what else tests it. Its table of
 * who may do what is left out: it is what the matrix is tested against, not code that runs.
 */
export function mutationOptions(module: string): MutationOptions {
  const folder = `src/foundation/${module}`;
  const tests = `'${folder}/**/!(*.db|*.journey|*.long).test.ts' ${TESTED_ELSEWHERE[module] ?? ""}`;
  return {
    mutate: [`${folder}/**/*.ts`, `!${folder}/**/*.test.ts`, `!${folder}/access.table.ts`],
    testRunner: "command",
    commandRunner: {
      command: `"${process.execPath}" --import ./tools/tsx-loader.mjs --test --test-isolation=none ${tests}`,
    },
    concurrency: 2,
    timeoutMS: 30_000,
    // Every change is run against the sources as they are; nothing made is worth copying.
    ignorePatterns: ["dist", "docs", "coverage", "/reports", ".fanlight"],
    reporters: ["clear-text"],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    allowConsoleColors: false,
    tempDirName: ".stryker-tmp",
    disableTypeChecks: false,
    // It rewrites the compiler's settings through an interface that TypeScript 7 lacks; a name that leads nowhere stops it.
    tsconfigFile: "none",
  };
}

type MutationOptions = ConstructorParameters<typeof Stryker>[0];
