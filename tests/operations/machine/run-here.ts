import { runCli } from "../../../src/cli.ts";

/**
 * Runs a command of the program in this process: what it says, to whom, and the code it would end with. For what is
 * asked of one command many times over; that the built program passes all three on is `runProgram`'s to show.
 */
export async function runHere(
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: "", err: "" };
  const code = await runCli(
    args,
    (line) => void (said.out += `${line}\n`),
    (line) => void (said.err += `${line}\n`),
  );
  return { code, ...said };
}
