import { adminCommand } from "./commands/admin.ts";
import { auditCommand } from "./commands/audit.ts";
import { countyCommand } from "./commands/county.ts";
import { linkCommand } from "./commands/link.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { start } from "./commands/start.ts";
import { isFanlightError } from "./foundation/errors/index.ts";
import { PackError, runPackCommand } from "./foundation/pack/index.ts";

type Out = (line: string) => void;
type Command = {
  readonly is: string;
  readonly run: (args: string[], out: Out, err: Out) => Promise<number> | number;
};

/** Every command of the product; `test`, `check` and `bench` belong to a checkout and are the launcher's. */
const COMMANDS: Readonly<Record<string, Command>> = {
  start: { is: "serve Fanlight (a demonstration, unless FANLIGHT_MODE=live)", run: start },
  migrate: { is: "bring the database up to this code and the pack", run: migrateCommand },
  admin: { is: "make keys and the first administrator, and bring lost keys back", run: adminCommand },
  audit: { is: "take the audit record away, and check that nobody has changed it", run: auditCommand },
  county: { is: "fill an empty demonstration with a made-up county of any size", run: countyCommand },
  link: { is: "find the records of one person in one CSV file, or link two", run: linkCommand },
  pack: { is: "check a partnership pack, or write a new one", run: runPackCommand },
};

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 could not be done (with the cure), 2 not understood.
 */
export async function runCli(args: readonly string[], out: Out, err: Out): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help") return help(out);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    err(`fanlight: there is no command "${name}". \`npx fanlight help\` lists them.`);
    return 2;
  }
  try {
    return await command.run(rest, out, err);
  } catch (error) {
    if (isFanlightError(error)) err(`fanlight: ${error.message}\n${error.cure}`);
    else if (error instanceof PackError) err(`fanlight: ${error.message}`);
    else throw error;
    return 1;
  }
}

function help(out: Out): number {
  out("fanlight COMMAND [--help]\n");
  for (const [name, { is }] of Object.entries(COMMANDS)) out(`  ${name.padEnd(10)}${is}`);
  out(
    `  ${"test".padEnd(10)}run the whole suite\n  ${"check".padEnd(10)}run the static checks\n  ${"bench".padEnd(10)}measure`,
  );
  return 0;
}
