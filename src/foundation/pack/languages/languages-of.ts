import type { Pack } from "../pack.ts";
import { ENGLISH, type Language, languageOf } from "./language.ts";
import { languageCodes } from "./sentences.ts";

const known = new WeakMap<Pack["languages"] & object, readonly Language[]>();
const ENGLISH_ALONE = [ENGLISH];

/** All languages of a pack, English first. Every public page names them, and finding a language's name takes long: once. */
export function languagesOf({ languages }: Pick<Pack, "languages">): readonly Language[] {
  if (!languages) return ENGLISH_ALONE;
  const named = known.get(languages) ?? [ENGLISH, ...languageCodes({ languages }).map(languageOf)];
  known.set(languages, named);
  return named;
}
