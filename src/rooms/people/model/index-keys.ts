import { blockKeys, type LinkRecord } from "../../../linkage/index.ts";
import { findKeys, writeFindKey } from "./find-keys.ts";
import type { KnownAs } from "./known-as.ts";

/** Raised whenever the keys of a record change: the job makes those of older records anew. */
export const KEY_RULES = 1;

/** The fields of which it matters how common a value is. */
const COUNTED = ["given_name", "surname", "date_of_birth", "postcode"] as const;

/** Everything a record is found by: the engine's compound keys, and those of a search by one field. */
export function indexKeys(known: KnownAs, record: LinkRecord): string[] {
  return [...blockKeys(record), ...findKeys(known).map(writeFindKey)];
}

/**
 * The keys by which somebody told of is looked up: the compound ones; a name alone, which very many share, only where there
 * is no birth date to go with it.
 */
export function lookUpKeys(known: KnownAs, record: LinkRecord): string[] {
  return known.born === undefined ? indexKeys(known, record) : [...blockKeys(record)];
}

/** The values of a record whose being common or rare counts, as field and value. */
export function countedTerms({ values }: LinkRecord): (readonly [string, string])[] {
  return COUNTED.flatMap((field) => (values[field] ?? []).map((value) => [field, value] as const));
}
