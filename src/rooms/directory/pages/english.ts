import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH, ENGLISH_MARKS } from "../../../foundation/pack/index.ts";

/** What the pack has in English alone, such as what a service does: on a page in another language it says so. */
export function inEnglish({ speech }: PublicVisit, text: string): string {
  if (!speech || speech.language.code === ENGLISH.code) return text;
  return `${ENGLISH_MARKS.from}${text}${ENGLISH_MARKS.to}`;
}
