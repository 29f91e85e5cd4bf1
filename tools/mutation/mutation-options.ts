import type { Stryker } from "@stryker-mutator/core";

/** What to change and what to run for one foundation module: its own pure tests, which need no database. */
export function mutationOptions(module: string): MutationOptions {
  const folder = `src/foundation/${module}`;
  const tests = `'${folder}/**/!(*.db|*.journey|*.long).test.ts'`;
  return {
    mutate: [`${folder}/**/*.ts`, `!${folder}/**/*.test.ts`],
    testRunner: "command",
    commandRunner: {
      command: `"${process.execPath}" --import ./tools/tsx-loader.mjs --test --test-isolation=none ${tests}`,
    },
    concurrency: 2,
    timeoutMS: 10_000,
    // Every change is run against the sources as they are; nothing made is worth copying.
    ignorePatterns: ["dist", "docs", "coverage", "reports", ".fanlight"],
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
