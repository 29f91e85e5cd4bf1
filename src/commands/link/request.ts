import { parseArgs } from "node:util";
import { ENCODINGS, type Encoding } from "../../foundation/csv/index.ts";
import { UsageError } from "./link-error.ts";
import { parseMapping, type MappedValue } from "./read/mapping.ts";

/** What the command was asked for. */
export type LinkRequest = {
  /** One to de-duplicate, or two to link. */
  readonly files: readonly FileRequest[];
  readonly model: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
  /** From which probability records are taken for one person, above 0 and below 1. */
  readonly threshold: number;
  readonly seed: number;
  readonly threads: number | undefined;
};

/** One file and where in it what is. Without `id`, a record is known by its line. */
export type FileRequest = {
  readonly path: string;
  readonly encoding: Encoding | "auto";
  readonly mapping: readonly MappedValue[];
  readonly id: string | undefined;
  readonly truth: string | undefined;
  readonly truthPattern: RegExp | undefined;
};

const OPTIONS = {
  map: { type: "string", multiple: true },
  "map-b": { type: "string", multiple: true },
  id: { type: "string" },
  "id-b": { type: "string" },
  truth: { type: "string" },
  "truth-b": { type: "string" },
  "truth-pattern": { type: "string" },
  model: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
  threshold: { type: "string", default: "0.5" },
  seed: { type: "string", default: "1" },
  encoding: { type: "string", default: "auto" },
  threads: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * Reads the arguments of `fanlight link`.
 * @returns undefined if help is asked for
 * @throws {UsageError} saying what was not understood
 */
export function readRequest(args: readonly string[]): LinkRequest | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  if (positionals.length < 1 || positionals.length > 2)
    throw new UsageError(`Give one file to find duplicates in, or two to link; not ${positionals.length}.`);
  const second = {
    map: values["map-b"] ?? values.map,
    id: values["id-b"] ?? values.id,
    truth: values["truth-b"] ?? values.truth,
  };
  if (positionals.length === 1 && (values["map-b"] ?? values["id-b"] ?? values["truth-b"]) !== undefined)
    throw new UsageError("--map-b, --id-b and --truth-b are about a second file, and there is one file.");
  const shared = {
    encoding: readEncoding(values.encoding),
    truthPattern: readPattern(values["truth-pattern"]),
  };
  const files = positionals.map((path, side): FileRequest => {
    const { map, id, truth } = side === 0 ? values : second;
    return { path, ...shared, mapping: parseMapping(map ?? []), id, truth };
  });
  return {
    files,
    model: values.model,
    out: values.out,
    json: values.json,
    threshold: readShare("--threshold", values.threshold),
    seed: readWhole("--seed", values.seed, 0, 4_294_967_295),
    threads: values.threads === undefined ? undefined : readWhole("--threads", values.threads, 1, 64),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readEncoding(words: string): Encoding | "auto" {
  const name = words.toLowerCase();
  const found = (["auto", ...ENCODINGS] as const).find((each) => each === name);
  if (!found) throw new UsageError(`--encoding is auto, ${ENCODINGS.join(", ")}; not "${words}".`);
  return found;
}

function readPattern(words: string | undefined): RegExp | undefined {
  if (words === undefined) return undefined;
  try {
    return new RegExp(words, "u");
  } catch (error) {
    throw new UsageError(`--truth-pattern is not a regular expression: ${words}`, { cause: error });
  }
}

function readShare(option: string, words: string): number {
  const value = Number(words);
  if (words.trim() === "" || !(value > 0 && value < 1))
    throw new UsageError(`${option} is a probability above 0 and below 1, such as 0.5; not "${words}".`);
  return value;
}

function readWhole(option: string, words: string, least: number, most: number): number {
  const value = Number(words);
  if (words.trim() === "" || !Number.isInteger(value) || value < least || value > most)
    throw new UsageError(`${option} is a whole number from ${least} to ${most}; not "${words}".`);
  return value;
}
