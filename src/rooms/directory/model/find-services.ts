import type { Pack, PlainQuestion, Service } from "../../../foundation/pack/index.ts";
import { misfitsOf, reasonsFromHer, type Misfit, type Reason } from "./fit.ts";
import { indexOf, understoodWords, weightOf, type FinderIndex } from "./finder-index.ts";
import { matchQuestions, type Match } from "./match-questions.ts";
import type { Search } from "./search.ts";
import { whoDoesIt } from "./who-does-it.ts";
import { stemOf, wordsOf } from "./words-of.ts";

/** Her words are a service's own when they tell so much of what she typed; then they count so much. */
const MOST_OF_IT = 0.5;
const WORDS = 4;
/** What can be called at once goes a little before what cannot. */
const PHONE = 1.5;

/** So many of what fits stand on the page at once; the rest behind a press. */
export const SHOWN_AT_ONCE = 5;

export type Found = {
  /** What fits, the best first. */
  readonly fits: readonly Row[];
  /** What would fit by what it does, but is for other people or places. */
  readonly others: readonly (Row & { readonly misfits: readonly Misfit[] })[];
  /** Lines that anybody may ring first, and that do not stand among what fits best. */
  readonly lines: readonly Row[];
  /** What fits somebody worried about how they treat others: kept apart, and only if the words may mean that. */
  readonly own: readonly Row[];
  /** How her words were taken; none when she said none, or when nothing was understood. */
  readonly taken: readonly PlainQuestion[];
  /** Whoever says this may be in danger now. */
  readonly mayBeInDanger: boolean;
  /** Whoever says this may be hurt in a way that does not show. */
  readonly mayBeHurt: boolean;
  /** Whoever says this may hurt herself. */
  readonly mayEndLife: boolean;
};
export type Row = { readonly service: Service; readonly reasons: readonly Reason[] };
type Scored = Row & { readonly score: number };

/** The services for what somebody looks for. Those for people who harm stand apart from all others. */
export function findServices(pack: Pack, search: Search): Found {
  const index = indexOf(pack);
  const matches = matchesOf(index, search);
  const own = matches.filter(({ question }) => question.isAboutOwnBehaviour);
  const taken = matches.filter(({ question }) => !question.isAboutOwnBehaviour);
  const isAsked = search.ask !== undefined || understoodWords(index, search.words ?? "").length > 0;
  const isLost = search.words !== undefined && wordsOf(search.words).length > 0 && !isAsked;
  // What would only make a life after abuse safer is not what somebody needs who thinks of ending hers.
  const isLife = matches.length > 0 && matches.every(({ question }) => question.mayEndLife);
  const isOwnAlone = own.length > 0 && (search.ask !== undefined || taken.length === 0);
  const judged = index.services
    .filter(({ service }) => !isForHarming(service))
    .map(({ service, words }) => score(pack, index, { service, words, taken, search }))
    .filter(({ score }) => !isLost && !isLife && !isOwnAlone && (score > 0 || !isAsked))
    .map((row) => withHer(row, search))
    .toSorted((a, b) => b.score - a.score)
    .map((row) => ({ ...row, misfits: misfitsOf(row.service, search) }));
  const fits = judged.filter(({ misfits }) => misfits.length === 0);
  return {
    fits,
    lines: isOwnAlone ? [] : linesBeside(pack, fits.slice(0, SHOWN_AT_ONCE), search),
    others: judged.filter(({ misfits }) => misfits.length > 0),
    own: index.services
      .filter(({ service }) => isForHarming(service) && (own.length > 0 || isCalled(index, service, search)))
      .map(({ service }) => ({ service, reasons: [] })),
    taken: matches.map(({ question }) => question),
    mayBeInDanger: matches.some(({ question }) => question.mayBeInDanger),
    mayBeHurt: matches.some(({ question }) => question.mayBeHurt),
    mayEndLife: matches.some(({ question }) => question.mayEndLife),
  };
}

/** A line for one age alone is for whoever said hers. */
function linesBeside({ services }: Pack, shown: readonly Row[], search: Search): Row[] {
  return services
    .filter(({ isFirstToCall, whoFor }) => isFirstToCall && (whoFor.ages.to === undefined || search.age))
    .filter((service) => misfitsOf(service, search).length === 0)
    .filter(({ id }) => !shown.some(({ service }) => service.id === id))
    .map((service) => ({ service, reasons: [] }));
}

function matchesOf(index: FinderIndex, { ask, words }: Search): Match[] {
  const chosen = index.questions.find(({ question }) => question.id === ask)?.question;
  if (chosen) return [{ question: chosen, score: 1 }];
  const matches = words === undefined ? [] : matchQuestions(index, words);
  // Whoever may hurt herself is not asked whether she hurts others.
  if (matches.some(({ question }) => question.mayEndLife))
    return matches.filter(({ question }) => !question.isAboutOwnBehaviour);
  return whoDoesIt(words ?? "") === "writer" ? ownOf(index) : matches;
}

/** Whoever says what they do to another is met as that, by whatever words. */
function ownOf({ questions }: FinderIndex): Match[] {
  const own = questions.filter(({ question }) => question.isAboutOwnBehaviour);
  return own.map(({ question }) => ({ question, score: 1 }));
}

function isForHarming({ audience }: Service): boolean {
  return audience === "people-causing-harm";
}

/** Somebody who writes a service's own name finds it. */
function isCalled(index: FinderIndex, { id }: Service, { words = "" }: Search): boolean {
  return !id.includes("-") && understoodWords(index, words).includes(stemOf(id));
}

/** How well a service fits what is asked. A form of abuse says more than a need: the need then only adds to it. */
function score(pack: Pack, index: FinderIndex, { service, words, taken, search }: Judged): Scored {
  const best = taken[0]?.score ?? 1;
  const byQuestion = taken.map(({ question, score: matched }) =>
    byOne(pack, service, question, matched / best),
  );
  const typed = search.words === undefined ? [] : understoodWords(index, search.words);
  const told =
    weightOf(
      index,
      typed.filter((word) => words.has(word)),
    ) / (weightOf(index, typed) || 1);
  const fromQuestions = byQuestion.reduce((sum, each) => sum + each.score, 0);
  // Words of its own count by themselves only when they are most of what was typed.
  const fromWords = told >= MOST_OF_IT ? WORDS * told : fromQuestions > 0 ? told : 0;
  const reasons = distinct(byQuestion.flatMap((each) => each.reasons));
  const sum = fromQuestions + fromWords;
  return {
    service,
    score: sum > 0 && service.phone ? sum + PHONE : sum,
    reasons: reasons.length === 0 && fromWords > 0 ? [{ kind: "words" }] : reasons,
  };
}

function byOne(pack: Pack, service: Service, question: PlainQuestion, part: number): Omit<Scored, "service"> {
  const forms = question.forms.filter((form) => worksWith(pack, service, form));
  const needs = question.needs.filter((need) => service.needs.includes(need));
  const isServed = question.forms.some((form) => pack.services.some((each) => worksWith(pack, each, form)));
  if (isServed && forms.length === 0) return { score: 0, reasons: [] };
  // Who does one thing knows it best.
  const exact = forms.filter((form) => service.forms.includes(form));
  const byForms =
    forms.length > 0 ? 2 + (exact.length > 0 ? 1 / service.forms.length + exact.length / 2 : 0) : 0;
  const byNeeds = needs.length > 0 ? 1.5 + needs.length / 2 + 1 / service.needs.length : 0;
  return {
    score: part * (byForms + byNeeds),
    reasons: [
      ...forms.map((id) => ({ kind: "form", id }) as const),
      ...needs.map((id) => ({ kind: "need", id }) as const),
    ],
  };
}

/** A service for a wider form of abuse works with its parts too. */
function worksWith({ formsOfVawg }: Pack, { forms }: Service, form: string): boolean {
  const wider = formsOfVawg.find(({ id }) => id === form)?.partOf;
  return forms.includes(form) || (wider !== undefined && forms.includes(wider));
}

function withHer(row: Scored, search: Search): Scored {
  const more = reasonsFromHer(row.service, search);
  return {
    ...row,
    score: row.score + more.reduce((sum, { weight }) => sum + weight, 0),
    reasons: [...row.reasons, ...more.flatMap(({ reason }) => reason ?? [])],
  };
}

function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>();
  return reasons.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}

type Judged = {
  readonly service: Service;
  readonly words: ReadonlySet<string>;
  readonly taken: readonly Match[];
  readonly search: Search;
};
