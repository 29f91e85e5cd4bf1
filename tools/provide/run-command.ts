import { spawn } from "node:child_process";

/**
 * Runs a program to its end and returns its exit code and what it printed, standard error included.
 * A program that cannot be started ends with code 127 and the reason as its output, as in a shell.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<Outcome> {
  const { echo = false, ...rest } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...rest, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (echo) process.stderr.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

export interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly timeout?: number;
  /** Also shows the output as it comes, for work that takes minutes. */
  readonly echo?: boolean;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}
