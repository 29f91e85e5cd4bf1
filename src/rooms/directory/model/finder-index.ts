import type { Pack, PlainQuestion, Service } from "../../../foundation/pack/index.ts";
import { findMeant } from "./slip.ts";
import { isAboutWriter } from "./who-does-it.ts";
import { wordsOf } from "./words-of.ts";

/** What of the pack is searched, in stems, worked out once for each pack. */
export type FinderIndex = {
  readonly questions: readonly IndexedQuestion[];
  readonly services: readonly { readonly service: Service; readonly words: ReadonlySet<string> }[];
  /** Every stem there is, and how much it tells: the rarer, the more. */
  readonly weights: ReadonlyMap<string, number>;
};

export type IndexedQuestion = {
  readonly question: PlainQuestion;
  /** Each way to say it, in stems; `isOwn` where it says what the writer does. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly isOwn: boolean }[];
};

const known = new WeakMap<Pack["services"], FinderIndex>();

/** The index of a pack. A pack in another language has the same services, and so the same index. */
export function indexOf(pack: Pack): FinderIndex {
  const index = known.get(pack.services) ?? makeIndex(pack);
  known.set(pack.services, index);
  return index;
}

/** The stems of what was typed, as far as the index knows them; a slip of the finger is taken for the nearest. */
export function understoodWords({ weights }: FinderIndex, typed: string): string[] {
  const words = wordsOf(typed).flatMap((word) =>
    weights.has(word) ? word : (findMeant(word, weights.keys()) ?? []),
  );
  return [...new Set(words)];
}

/** How much words tell, together. */
export function weightOf({ weights }: FinderIndex, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
}

function makeIndex(pack: Pack): FinderIndex {
  const questions = pack.plainQuestions.map((question) => ({ question, phrases: phrasesOf(question) }));
  const services = pack.services.map((service) => ({
    service,
    words: new Set(wordsOf(textOf(service, pack))),
  }));
  const sets = [
    ...questions.map(({ phrases }) => new Set(phrases.flatMap(({ words }) => words))),
    ...services.map(({ words }) => words),
  ];
  const counts = new Map<string, number>();
  for (const word of sets.flatMap((set) => [...set])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + sets.length / count)]));
  return { questions, services, weights };
}

function phrasesOf({
  ask,
  alsoSaid = [],
  isAboutOwnBehaviour = false,
  mayEndLife = false,
}: PlainQuestion): IndexedQuestion["phrases"] {
  return [ask, ...alsoSaid]
    .map((text) => ({
      words: [...new Set(wordsOf(text))],
      isOwn: (isAboutOwnBehaviour || mayEndLife) && isAboutWriter(text),
    }))
    .filter(({ words }) => words.length > 0);
}

/**
 * What a service is searched by: how it is called, what it does, for whom, in which languages. The forms it works with
 * are the questions' part.
 */
function textOf(
  { name, what, whoFor, byAndFor = [], needs, languages, access, speciallyFor }: Service,
  pack: Pack,
): string {
  const gives = pack.needs.filter(({ id }) => needs.includes(id)).map((need) => need.name);
  const spoken = languages.filter((language) => language !== "english");
  return [
    name,
    what,
    whoFor.note ?? "",
    ...byAndFor,
    ...gives,
    ...spoken,
    ...(access ?? []),
    ...(speciallyFor ?? []),
  ].join(" ");
}
