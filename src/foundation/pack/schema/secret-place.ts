import type { z } from "zod";
import { addFault } from "./fault.ts";

/** The need that only a place kept secret can meet. */
const SAFE_PLACE = "safe-place-to-stay";
/** Where people are kept safe, whatever the pack calls the need it meets. */
const CALLED_SO = /\brefuges?\b|\bsafe (?:house|home|place|accommodation)s?\b|\bsanctuary\b|\bshelters?\b/i;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;
/** "12 Mill Lane", with or without the number in front. */
const STREET =
  /\b(?:\d+[a-z]?,? )?(?:[A-Z][a-z]+ )+(?:Street|Road|Lane|Avenue|Close|Drive|Way|Court|Crescent|Gardens|Terrace|Place)\b/;

/**
 * The address of a place where people are kept safe is in no file of a pack: neither as its place, nor in a sentence
 * (SAFETY 68). What is not in the data can be shown by no page and by no feed.
 */
export function checkSecretPlace(service: Said, context: z.RefinementCtx): void {
  if (!isSecretPlace(service)) return;
  const cure = "Take it out of the pack altogether: people are brought there, and nobody looks it up.";
  if (service.place)
    addFault(context, ["place"], "This is where people are kept safe, and here is its address.", cure);
  for (const { path, text } of sentencesOf(service)) {
    if (!POSTCODE.test(text) && !STREET.test(text)) continue;
    addFault(
      context,
      path,
      "This is where people are kept safe, and the text seems to hold an address.",
      cure,
    );
  }
}

/** Whether a service keeps people somewhere that nobody else may find. */
export function isSecretPlace({ name, needs }: Pick<Said, "name" | "needs">): boolean {
  return needs.includes(SAFE_PLACE) || CALLED_SO.test(name);
}

/** Every text of a service, wherever it stands, but for the place itself and where the entry comes from. */
function sentencesOf({ place: _place, source: _source, ...rest }: Said): Sentence[] {
  return textsIn(rest, []);
}

function textsIn(value: unknown, path: (string | number)[]): Sentence[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}

type Sentence = { readonly path: (string | number)[]; readonly text: string };
type Said = {
  readonly name: string;
  readonly needs: readonly string[];
  readonly place?: object | undefined;
  readonly source?: string;
};
