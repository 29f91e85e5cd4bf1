import { isFanlightError } from "../errors/index.ts";
import type { CommandOutput } from "./command-output.ts";
import { exportCommand, type ExportDeps } from "./export-command.ts";
import { UsageError } from "./usage-error.ts";
import { verifyCommand } from "./verify-command.ts";

const HELP = `fanlight audit: take the audit record away, and check that nobody has changed it

  fanlight audit export FILE
      Writes the whole record to FILE, which must not exist yet. Needs the database owner's address.

  fanlight audit verify FILE --key PUBLICKEY [--checkpoints DIR]
      Checks an exported FILE; works without the system and without a network.
      --key PUBLICKEY    file with the public signing key (PEM); give it again for older keys
      --checkpoints DIR  folder in which the checkpoints are kept; without it, nobody can tell whether
                         the newest entries were taken away together with their checkpoints

Exit codes: 0 done, or verified; 1 problems were found, or it could not be done; 2 the command was not understood.`;

/** Runs `fanlight audit ...`. @returns the exit code. */
export async function runAuditCommand(
  args: readonly string[],
  out: CommandOutput,
  deps: ExportDeps,
): Promise<number> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h") || args[0] === "help") {
    out.say(HELP);
    return args.length === 0 ? 2 : 0;
  }
  try {
    return await runNamed(args, out, deps);
  } catch (error) {
    if (error instanceof UsageError) {
      out.complain(`${error.message}\nSee: fanlight audit --help`);
      return 2;
    }
    if (!isFanlightError(error)) throw error;
    out.complain(`${error.message}\n${error.cure}`);
    return 1;
  }
}

function runNamed([name, ...rest]: readonly string[], out: CommandOutput, deps: ExportDeps): Promise<number> {
  if (name === "verify") return verifyCommand(rest, out);
  if (name === "export") return exportCommand(rest, out, deps);
  throw new UsageError(`There is no command "audit ${name}".`);
}
