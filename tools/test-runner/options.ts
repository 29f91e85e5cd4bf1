import { parseArgs } from "node:util";
import { type SuiteName, suiteNames } from "./test-kind.ts";

/** What `npm test -- ...` was asked for. Throws an error fit to print when it is not understood. */
export function parseTestOptions(args: readonly string[]): TestOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      long: { type: "boolean", default: false },
      suite: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  return {
    filters: positionals,
    isLong: values.long,
    suites: values.suite.map(toSuiteName),
    wantsHelp: values.help,
  };
}

export const testHelp = `npm test [-- PATTERN... --suite NAME --long]

Runs the whole suite, installing what it needs. A PATTERN is part of a test file's path.
  --suite NAME  only ${suiteNames.join(", ")}; may be repeated
  --long        only the long tests (*.long.test.ts), which the everyday suite leaves out
Exit code: 0 when all passed, 1 when any failed or nothing ran, 2 when an option is not understood.
`;

function toSuiteName(name: string): SuiteName {
  const known = suiteNames.find((candidate) => candidate === name);
  if (known === undefined)
    throw new Error(`There is no suite "${name}". The suites are ${suiteNames.join(", ")}.`);
  return known;
}

export interface TestOptions {
  /** Parts of paths; none means every file. */
  readonly filters: readonly string[];
  readonly isLong: boolean;
  /** None means every suite. */
  readonly suites: readonly SuiteName[];
  readonly wantsHelp: boolean;
}
