import { ENGLISH_MARKS, fillWords } from "../../../foundation/pack/index.ts";

const MARKS = new RegExp(`[${ENGLISH_MARKS.from}${ENGLISH_MARKS.to}]`, "g");

/** Fills a sentence; one that is English for want of a translation is English as a whole, marked once. */
export function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  if (!isEnglishHere(sentence)) return fillWords(sentence, values);
  const plain = Object.entries(values).map(([name, value]) => [name, value.replace(MARKS, "")]);
  return fillWords(sentence, Object.fromEntries(plain));
}

/** Whether a sentence stands in English on a page in another language. */
export function isEnglishHere(sentence: string): boolean {
  return sentence.includes(ENGLISH_MARKS.from);
}
