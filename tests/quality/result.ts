import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import type { LookedOver } from "./look-over.ts";

const folder = join(checkoutRoot, "reports");

/** What the instruments say, each by itself, so that one can be run without the others. */
export type Results = {
  readonly pages: PagesResult;
  readonly lighthouse: LighthouseResult;
  readonly speed: SpeedResult;
};

/** Of a walk through every state of every public page in a browser. */
export type PagesResult = {
  readonly date: string;
  readonly browser: string;
  readonly states: readonly Count[];
  readonly axe: readonly string[];
  readonly thirdParties: readonly string[];
  readonly kept: readonly string[];
  readonly complaints: readonly string[];
  /** What the Nu HTML checker says, or why it was not asked. */
  readonly html: readonly string[] | string;
};

export type Count = { readonly face: string; readonly language: string; readonly states: number };

export type LighthouseResult = {
  readonly date: string;
  readonly version: string;
  readonly pages: readonly Scores[];
};

/** Of 100 each, and what is short of it. */
export type Scores = {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly short: readonly string[];
};

/** Figures as the benches print them. */
export type SpeedResult = {
  readonly date: string;
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly bar: string;
    readonly ok: boolean;
  }[];
};

/** How many states were looked at, by face and language. */
export function countStates(all: readonly LookedOver[]): Count[] {
  const groups = Map.groupBy(all, ({ face, language }) => `${face} ${language}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ face: first.face, language: first.language, states: group.length }] : [];
  });
}

export function writeResult<Name extends keyof Results>(name: Name, result: Results[Name]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify(result, null, 2));
}

/** What an instrument said last here; nothing when it never ran. */
export function findResult<Name extends keyof Results>(name: Name): Results[Name] | undefined {
  return existsSync(fileOf(name))
    ? (JSON.parse(readFileSync(fileOf(name), "utf8")) as Results[Name])
    : undefined;
}

function fileOf(name: keyof Results): string {
  return join(folder, `quality-${name}.json`);
}
