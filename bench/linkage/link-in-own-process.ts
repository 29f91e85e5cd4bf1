import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Summary } from "../../src/commands/link/summary.ts";
import { checkoutRoot } from "../../src/foundation/config/index.ts";

const run = promisify(execFile);
const MOST_OUTPUT = 1 << 26;

/** Runs the built `fanlight link` with --json, in a process of its own: its memory is its own too. @throws what it said, if it fails */
export async function linkInOwnProcess(args: readonly string[]): Promise<Summary> {
  const program = join(checkoutRoot, "dist", "fanlight.js");
  const { stdout } = await run(process.execPath, [program, "link", ...args, "--json"], {
    maxBuffer: MOST_OUTPUT,
  });
  return JSON.parse(stdout) as Summary;
}
