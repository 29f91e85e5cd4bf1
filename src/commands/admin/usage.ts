import { parseArgs, type ParseArgsConfig } from "node:util";

/** Takes one line, or several, of what a command says. */
export type Out = (line: string) => void;

/** What is typed, to its end. */
export type Typed = () => Promise<string>;

/** The command line was not understood; the message says what was wrong with it. */
export class UsageError extends Error {}

/** Reads a command line strictly: an option nobody knows, or a value that is missing, is a usage error. */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "The options were not understood.");
  }
}

/** A value that has to be there and not blank. `name` is as it is typed: "--email". */
export function required(value: string | undefined, name: string): string {
  const text = value?.trim() ?? "";
  if (text === "") throw new UsageError(`${name} is missing.`);
  return text;
}
