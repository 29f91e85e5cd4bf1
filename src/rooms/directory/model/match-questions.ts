import type { PlainQuestion } from "../../../foundation/pack/index.ts";
import { understoodWords, weightOf, type FinderIndex, type IndexedQuestion } from "./finder-index.ts";
import { isAboutWriter } from "./who-does-it.ts";

/** So much of what a phrase tells must be there; or so much of what was typed must be in the phrase. */
const COVERED = 0.6;
/** All of it is there, but for what sums lose. */
const WHOLE = 0.999;
/** What was typed and is only part of a phrase counts for less. */
const PART = 0.5;
/** What the writer does goes before the same done to her. */
const OWN = 1.5;
/** What matches less than half as well as the best is left out. */
const NEAR_BEST = 0.5;
const MOST = 3;

export type Match = { readonly question: PlainQuestion; readonly score: number };

type Scored = Match & { readonly isWhole: boolean };

/** The plain questions that somebody's words may mean, the likeliest first; none when they mean nothing we know. */
export function matchQuestions(index: FinderIndex, typed: string): Match[] {
  const words = new Set(understoodWords(index, typed));
  const isOwn = isAboutWriter(typed);
  const all = index.questions
    .map(({ question, phrases }) => ({ question, ...scoreOf(index, phrases, words, isOwn) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = all[0]?.score ?? 0;
  return all.filter((match, place) => (place < MOST && match.score >= best * NEAR_BEST) || isGrave(match));
}

/** A danger to life that is said in so many words is heard, whatever else is said. */
function isGrave({ question, isWhole }: Scored): boolean {
  return isWhole && (question.mayEndLife === true || question.mayBeHurt === true);
}

/** The best of the ways to say it: how much of it is there, times how much that tells. */
function scoreOf(
  index: FinderIndex,
  phrases: IndexedQuestion["phrases"],
  words: ReadonlySet<string>,
  isOwnText: boolean,
): { score: number; isWhole: boolean } {
  const each = phrases.map((phrase) => {
    // "I hit him" and "he hits me" have the same words: who does it is in the little ones.
    if (phrase.isOwn && !isOwnText) return { score: 0, isWhole: false };
    const there = weightOf(
      index,
      phrase.words.filter((word) => words.has(word)),
    );
    const ofPhrase = there / weightOf(index, phrase.words);
    const ofTyped = there / (weightOf(index, [...words]) || 1);
    const part = ofPhrase >= COVERED ? ofPhrase : ofTyped >= COVERED ? ofPhrase * PART : 0;
    return { score: part * there * (phrase.isOwn ? OWN : 1), isWhole: ofPhrase > WHOLE };
  });
  return {
    score: Math.max(0, ...each.map(({ score }) => score)),
    isWhole: each.some(({ isWhole }) => isWhole),
  };
}
