import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { PLACES, type Examined, type Kind } from "./examine.ts";
import type { Protection } from "./protections.ts";

const folder = join(checkoutRoot, "reports");
const file = join(folder, "forensics.json");

/** What all visits left, as `npm run forensics` publishes it. */
export type Result = {
  /** Of the day it was made, "2026-11-21". */
  readonly date: string;
  readonly visits: readonly Examined[];
  /** To the site without some of its protections. */
  readonly careless: readonly Careless[];
};

export type Careless = { readonly taken: readonly Protection[]; readonly examined: Examined };

/** How many traces of a kind there are in all places together. */
export function countTraces({ found }: Examined, kind: Kind): number {
  return PLACES.reduce((sum, place) => sum + found[place][kind].length, 0);
}

export function writeResult(result: Result): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(result, null, 2));
}

/** @throws when the long suite has not run here */
export function readResult(): Result {
  return JSON.parse(readFileSync(file, "utf8")) as Result;
}
