import { parseArgs, type ParseArgsConfig } from "node:util";

/** The command line was not understood: exit code 2. The message says what was wrong with it. */
export class UsageError extends Error {}

/** `parseArgs` of Node, strict, whose complaints are usage errors. */
export function parseCommandLine<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
