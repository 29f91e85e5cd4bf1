import { text } from "node:stream/consumers";
import { createAdministratorCommand } from "./admin/create-administrator.ts";
import { keysCommand, publicKeysCommand } from "./admin/key-commands.ts";
import { combineCommand, splitCommand } from "./admin/recovery-commands.ts";
import { UsageError, type Out, type Typed } from "./admin/usage.ts";

const HELP = `fanlight admin: what is done on the server itself, by whoever runs it

  fanlight admin keys
      Makes the staff side's keys, in the file that FANLIGHT_KEYS names. Never overwrites one.
  fanlight admin public-keys FILE
      Writes to FILE what a public process needs that runs apart: it can seal, and open nothing.
  fanlight admin create --name NAME --email ADDRESS [--agency ID] [--another]
      Live: makes the first administrator and prints the link she joins by, once. It works for 48 hours.
      --agency   the agency of the pack she works for; the front door's when left out
      --another  another beside those there are: giving a role takes two people
  fanlight admin recovery split --shares N --needed M --out FILE
      Writes a sealed copy of the key file to FILE, and prints N shares, any M of which bring it back.
  fanlight admin recovery combine FILE [--drill]
      Reads shares, one a line, and brings the key file back to where FANLIGHT_KEYS says; this is recorded.
      --drill    only tries whether it would work; nothing is written or recorded

Exit codes: 0 done; 1 could not be done, with the cure; 2 the command was not understood.`;

type Verb = (args: readonly string[], out: Out, typed: Typed) => Promise<void> | void;

const keyboard: Typed = () => text(process.stdin);

const VERBS: Readonly<Record<string, Verb>> = {
  keys: keysCommand,
  "public-keys": publicKeysCommand,
  create: createAdministratorCommand,
  "recovery split": splitCommand,
  "recovery combine": combineCommand,
};

/** Runs `fanlight admin …`. @returns the exit code; what could not be done is thrown, with its cure. */
export async function adminCommand(
  args: readonly string[],
  out: Out,
  err: Out,
  typed: Typed = keyboard,
): Promise<number> {
  if (args.length === 0 || args.includes("--help") || args.includes("-h") || args[0] === "help") {
    out(HELP);
    return args.length === 0 ? 2 : 0;
  }
  const length = args[0] === "recovery" ? 2 : 1;
  const name = args.slice(0, length).join(" ");
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  try {
    if (!verb) throw new UsageError(`There is no command "admin ${name}".`);
    await verb(args.slice(length), out, typed);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`fanlight: ${error.message}\nSee: fanlight admin --help`);
    return 2;
  }
}
