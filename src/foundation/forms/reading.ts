import type { Values } from "./words.ts";

/** A value was read; `undefined` when there was nothing to read and nothing was needed. */
export function given<Value>(value: Value): Reading<Value> {
  return { ok: true, value };
}

/**
 * What was entered cannot be kept.
 * @param code which of the field's messages says so
 * @param part the input to go to: empty for the field's first
 */
export function fault(code: string, part = "", values: Values = {}): Reading<never> {
  return { ok: false, faults: [{ code, part, values }] };
}

/** The text entered in one input of a field; empty when there is none. */
export function lineOf(entered: Entered, part = ""): string {
  const text = entered[part];
  return typeof text === "string" ? text : "";
}

/** The options entered in one input of a field, whether it takes one or many. */
export function listOf(entered: Entered, part = ""): readonly string[] {
  const list = entered[part];
  if (list === undefined || list === "") return [];
  return typeof list === "string" ? [list] : list;
}

/** Whether nothing at all was entered. */
export function isBlank(entered: Entered): boolean {
  return Object.keys(entered).every((part) => listOf(entered, part).length === 0);
}

/** What reading an entry came to. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What is wrong with an entry, before it is put in words. */
export interface Fault {
  readonly code: string;
  readonly part: string;
  readonly values: Values;
}

/** What a person entered in one field, by part; the part named by the empty string is the field's main input. */
export type Entered = Readonly<Record<string, string | readonly string[]>>;
