import { createHash } from "node:crypto";
import type { Pack } from "../pack.ts";
import { oncePerPack } from "./once-per-pack.ts";

const VERSION_LENGTH = 10;

/**
 * Every sentence of a pack that a visitor may read in another language, beside its translation: those of words.yaml,
 * what to do in danger, and what would help. A list gives each of its sentences.
 */
export function sentencesOf(pack: Pack, code: string): Sentence[] {
  const spoken = pack.languages?.[code] ?? {};
  const { inDanger, cannotSpeak, cannotHear } = pack.partnership.emergency;
  const needs = Object.fromEntries(pack.needs.map(({ id, plainName }) => [id, plainName]));
  const english = { ...pack.words, emergency: { inDanger, cannotSpeak, cannotHear }, needs };
  return Object.entries(english).flatMap(([section, texts]) => {
    const translated = Object.entries(spoken).find(([name]) => name === section)?.[1] ?? {};
    return Object.entries(texts).flatMap(([name, text]) => {
      const own = Object.entries(translated).find(([key]) => key === name)?.[1];
      return pairsOf(`${section}.${name}`, text, own);
    });
  });
}

/** The sentences that a language does not have, by their keys: they are shown in English. */
export function untranslated(pack: Pack, code: string): string[] {
  const missing = sentencesOf(pack, code).filter(({ spoken }) => spoken === undefined);
  return [...new Set(missing.map(({ key }) => key))];
}

/**
 * Which text it is that somebody checked: changes with each sentence of the translation and with the English it
 * translates, so that a check never speaks for what its checker has not seen.
 */
export const translationVersion = oncePerPack((pack, code) => {
  const pairs = sentencesOf(pack, code).filter(({ spoken }) => spoken !== undefined);
  return createHash("sha256").update(JSON.stringify(pairs)).digest("hex").slice(0, VERSION_LENGTH);
});

/** The codes of all languages a pack has beside English. */
export function languageCodes({ languages }: Pick<Pack, "languages">): string[] {
  return Object.keys(languages ?? {});
}

function pairsOf(key: string, english: Text, spoken: Text | undefined): Sentence[] {
  if (typeof english === "string")
    return [{ key, english, spoken: typeof spoken === "string" ? spoken : undefined }];
  return english.map((each, index) => ({
    key,
    english: each,
    spoken: typeof spoken === "string" ? undefined : spoken?.[index],
  }));
}

export type Sentence = {
  readonly key: string;
  readonly english: string;
  readonly spoken: string | undefined;
};
type Text = string | readonly string[];
