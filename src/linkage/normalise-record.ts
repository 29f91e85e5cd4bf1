import { FIELDS, type Field, type RawRecord } from "./field.ts";
import type { LinkRecord, Unread } from "./link-record.ts";
import { LONGEST_VALUE } from "./normalise/fold-text.ts";
import { readValue, type ValueField } from "./read-value.ts";

/** How many values of one field are read; the rest are named as unread. Comparing grows with the product of two such sets. */
const MOST_VALUES = 16;
const NOTHING: readonly string[] = [];

/**
 * A record in one writing (see LinkRecord). Never throws, whatever comes: what could not be read is named in `unread`, by field and
 * reason, never by value.
 */
export function normaliseRecord(raw: RawRecord): LinkRecord {
  const sets: Partial<Record<ValueField, Set<string>>> = {};
  const unread: Unread[] = [];
  for (const field of FIELDS) {
    for (const text of textsOf(raw, field, unread)) {
      const reading = readValue(field, text);
      for (const [of, value] of reading.values) (sets[of] ??= new Set()).add(value);
      if (reading.reason !== undefined) unread.push({ field, reason: reading.reason });
    }
  }
  const values: Partial<Record<ValueField, string[]>> = {};
  for (const field of FIELDS) {
    if (field === "full_name") continue;
    const set = sets[field];
    if (set !== undefined) values[field] = [...set].slice(0, MOST_VALUES);
  }
  return { values, unread };
}

/** The texts of one field that have anything in them, within bounds. */
export function textsOf(raw: RawRecord, field: Field, unread: Unread[]): readonly string[] {
  const given: unknown = raw[field];
  if (given === undefined || given === null) return NOTHING;
  if (Array.isArray(given) && given.length === 0) return NOTHING;
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (all.length > MOST_VALUES)
    unread.push({ field, reason: `only the first ${MOST_VALUES} values were read` });
  const texts: string[] = [];
  for (const value of all.length > MOST_VALUES ? all.slice(0, MOST_VALUES) : all) {
    const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
    if (text.length > LONGEST_VALUE)
      unread.push({ field, reason: `longer than ${LONGEST_VALUE} characters: only the beginning was read` });
    if (text !== "") texts.push(text);
  }
  return texts;
}
