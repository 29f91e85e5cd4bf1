import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH } from "../../../foundation/pack/index.ts";

/**
 * For an element whose words there are in English only: on a page in another language it says so, to be read out and
 * set as English. On an English page nothing.
 */
export function englishIn({ speech }: Pick<PublicVisit, "speech">): EnglishIn {
  if (!speech || speech.language.code === ENGLISH.code) return {};
  return { lang: ENGLISH.code, dir: ENGLISH.dir };
}

export type EnglishIn = { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
