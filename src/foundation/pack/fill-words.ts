import type { Placeholder } from "./schema/sentence.ts";

/**
 * A sentence of words.yaml with its placeholders filled in, as plain text.
 * @throws when the sentence asks for something that was not given: a page must never show braces.
 */
export function fillWords(sentence: string, values: Readonly<Partial<Record<Placeholder, string>>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.entries(values).find(([key]) => key === name)?.[1];
    if (value === undefined) throw new Error(`Nothing was given for ${whole} in "${sentence}".`);
    return value;
  });
}
