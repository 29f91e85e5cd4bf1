import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const LONGEST_MS = 180_000;

/** What a program printed; undefined, said once on standard error, when this machine has no such program. */
export async function ask(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, [...args], {
      timeout: LONGEST_MS,
      maxBuffer: 64 << 20,
      encoding: "latin1",
    });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    process.stderr.write(`There is no ${program} on this machine: what it would be asked is left out.\n`);
    return undefined;
  }
}
