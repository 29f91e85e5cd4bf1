import type { Pack } from "../pack.ts";
import { languageOf } from "./language.ts";
import { oncePerPack } from "./once-per-pack.ts";

/** Around a sentence that is shown in English for want of a translation. Characters no text has: only the page's writer reads them. */
export const ENGLISH_MARKS = { from: "\uFDD0", to: "\uFDD1" } as const;

/** What stands by itself among letters that run from right to left: a number, or what is filled in. */
const APART = /\{\w+\}|(?<![\p{L}\p{N}{])\+?\d[\d:.,]*(?: \d[\d:.,]*)*/gu;
const ISOLATE = { from: "\u2068", to: "\u2069" } as const;

/**
 * A pack as it speaks in one of its languages: each sentence translated or, where there is no translation, in English
 * between `ENGLISH_MARKS`, so that the page can say so.
 */
export const inLanguage = oncePerPack(translate);

function translate(pack: Pack, code: string): Pack {
  const spoken = pack.languages?.[code] ?? {};
  const { partnership, needs } = pack;
  const finish = languageOf(code).dir === "rtl" ? isolate : (text: string) => text;
  const say: Say = (english, own) => (own === undefined ? markEnglish(english) : finish(own));
  const { inDanger, cannotSpeak, cannotHear } = partnership.emergency;
  const emergency = section({ inDanger, cannotSpeak, cannotHear }, spoken.emergency, say);
  const words = Object.entries(pack.words).map(([name, texts]) => [
    name,
    section(texts, Object.entries(spoken).find(([key]) => key === name)?.[1], say),
  ]);
  return {
    ...pack,
    words: Object.fromEntries(words) as Pack["words"],
    partnership: { ...partnership, emergency: { ...partnership.emergency, ...emergency } },
    needs: needs.map((need) => ({ ...need, plainName: say(need.plainName, spoken.needs?.[need.id]) })),
  };
}

/** The texts of one section, each translated or marked as English. */
function section<T extends Texts>(english: T, spoken: Texts = {}, say: Say): T {
  const texts = Object.entries(english).map(([name, text]) => {
    const own = Object.entries(spoken).find(([key]) => key === name)?.[1];
    if (typeof text === "string") return [name, say(text, typeof own === "string" ? own : undefined)];
    return [name, text?.map((each, index) => say(each, typeof own === "string" ? undefined : own?.[index]))];
  });
  return Object.fromEntries(texts) as T;
}

function markEnglish(text: string): string {
  return `${ENGLISH_MARKS.from}${text}${ENGLISH_MARKS.to}`;
}

/** A telephone number keeps its order among words that run the other way. */
function isolate(text: string): string {
  return text.replace(APART, (whole) => `${ISOLATE.from}${whole}${ISOLATE.to}`);
}

type Texts = Readonly<Record<string, string | readonly string[] | undefined>>;
type Say = (english: string, spoken: string | undefined) => string;
