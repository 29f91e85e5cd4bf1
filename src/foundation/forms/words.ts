import { SHARED_WORDS, type SharedWord } from "./shared-words.ts";

/** The words as they are written in the definition: what `words` is when nobody gives another. */
export const asWritten: Words = (_key, english) => english;

/** Puts values into a sentence: `{max}` becomes the value of `max`. A name without a value stays as it is. */
export function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** One of the engine's own words ("Continue", "Day"), in the reader's language, with its values put in. */
export function sayShared(words: Words, name: SharedWord, values: Values = {}): string {
  return fill(words(`forms.${name}`, SHARED_WORDS[name]), values);
}

/** Looks a text up by key; given the English so that a missing translation still reads. */
export type Words = (key: string, english: string) => string;

/** Looks up a text of one page or field by the end of its key: `label`, `option.phone`. */
export type Say = (suffix: string, english: string) => string;

/** What goes into a sentence's gaps. */
export type Values = Readonly<Record<string, string | number>>;
