import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkPack, loadPack } from "./check-pack.ts";
import { describeFields } from "./describe-fields.ts";
import { languageOf } from "./languages/language.ts";
import { languageCodes, untranslated } from "./languages/sentences.ts";
import { newPack } from "./new-pack.ts";
import type { Pack } from "./pack.ts";
import { describeProblems, PackError } from "./problem.ts";
import { PACK_FILES } from "./schema/pack-schema.ts";
import { describeFindings } from "./strategy/describe-findings.ts";
import { lintStrategy } from "./strategy/lint.ts";

const OK = 0;
const PROBLEMS = 1;
const USAGE = 2;

const HELP = `fanlight pack: check or begin the data of one partnership

  fanlight pack check DIR
      Says everything that is wrong with the pack in DIR: file, line and what to do.
      When nothing is, notes what is not translated, and what in the strategy does not hold together.
  fanlight pack new DIR [--name NAME] [--place PLACE] [--from PACK]
      Writes a small valid pack into DIR, which must be empty or not there yet.
      --name   the partnership's full name
      --place  the place it serves, as people say it
      --from   the pack to copy words, time limits and the risk tool from
  fanlight pack fields
      Prints every field a pack may have.

Exit code: 0 all is well, 1 problems were found, 2 the command was not understood.`;

/**
 * Runs `fanlight pack ...` and gives its exit code: 0 all is well, 1 problems, 2 not understood.
 * @param args what follows "pack" on the command line
 * @param out takes each line of output
 */
export function runPackCommand(args: string[], out: (line: string) => void): number {
  try {
    return run(readCommand(args), out);
  } catch (error) {
    if (error instanceof UsageError) {
      out(`${error.message}\n\n${HELP}`);
      return USAGE;
    }
    if (error instanceof PackError) out(describeProblems(error.problems));
    else if (error instanceof Error && "code" in error)
      out(`The files could not be read or written: ${error.message}`);
    else throw error;
    return PROBLEMS;
  }
}

function run(command: Command, out: (line: string) => void): number {
  switch (command.verb) {
    case "help":
      out(HELP);
      return OK;
    case "fields":
      out(describeFields());
      return OK;
    case "check":
      return check(command.dir, out);
    case "new":
      return begin(command, out);
  }
}

function check(dir: string, out: (line: string) => void): number {
  const problems = checkPack(dir);
  if (problems.length > 0) {
    out(describeProblems(problems));
    return PROBLEMS;
  }
  out(`The pack in ${dir} is valid.`);
  const pack = loadPack(dir);
  const madeUp = (pack.populationShares ?? []).filter((share) => share.madeUp).length;
  if (madeUp > 0)
    out(
      `${PACK_FILES.populationShares} has made-up shares of the population, left out when live: ${madeUp}.`,
    );
  for (const code of languageCodes(pack)) out(describeGaps(pack, code));
  // What the partnership may want to put right is no fault of the pack, which records it as printed.
  const findings = lintStrategy(pack.strategy, undefined, pack.strategy.quantities);
  for (const note of describeFindings(findings)) out(note);
  return OK;
}

/** What a language has no words for: no fault, since it is shown in English. */
function describeGaps(pack: Pack, code: string): string {
  const { englishName } = languageOf(code);
  const missing = untranslated(pack, code);
  if (missing.length === 0) return `${englishName} (${code}) has every sentence.`;
  return `${englishName} (${code}) is shown in English for ${missing.length} keys: ${missing.join(", ")}.`;
}

function begin({ dir, place, name, from }: Command, out: (line: string) => void): number {
  const where = place ?? titleCase(basename(resolve(dir)));
  const called = name ?? `${where} Violence Against Women and Girls Partnership`;
  newPack(dir, { name: called, place: where, ...(from === undefined ? {} : { from }) });
  out(
    `A new pack for ${where} is in ${dir}. Its agencies, districts and services are invented: replace them.`,
  );
  out(`When it is edited, check it with: fanlight pack check ${dir}`);
  return OK;
}

function titleCase(folder: string): string {
  const words = folder.split(/[-_\s]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ") || "New county";
}

function readCommand(args: string[]): Command {
  const { values, positionals } = parseOptions(args);
  const [verb, dir, ...rest] = positionals;
  if (values.help) return { verb: "help", dir: "" };
  if (verb === undefined) throw new UsageError("Say what to do with the pack.");
  if (verb === "fields") {
    if (dir !== undefined) throw new UsageError(`"${dir}" is one word too many.`);
    return { verb, dir: "" };
  }
  if (verb !== "check" && verb !== "new") throw new UsageError(`There is no command "${verb}" here.`);
  if (dir === undefined)
    throw new UsageError(`Say which folder to ${verb === "check" ? "check" : "write to"}.`);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is one word too many.`);
  const given = Object.entries(values).find(([, value]) => value !== undefined);
  if (verb === "check" && given) throw new UsageError(`"--${given[0]}" belongs to "pack new".`);
  const blank = Object.entries(values).find(([, value]) => typeof value === "string" && value.trim() === "");
  if (blank) throw new UsageError(`"--${blank[0]}" is empty.`);
  return { verb, dir, ...values };
}

function parseOptions(args: string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { name: text, place: text, from: text, help: { type: "boolean", short: "h" } } as const;
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "The options were not understood.");
  }
}

class UsageError extends Error {}

interface Command {
  readonly verb: "help" | "fields" | "check" | "new";
  readonly dir: string;
  readonly name?: string | undefined;
  readonly place?: string | undefined;
  readonly from?: string | undefined;
}
