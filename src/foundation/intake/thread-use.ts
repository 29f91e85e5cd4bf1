import type { Pack } from "../pack/index.ts";

/** What somebody may come back to. */
export type ThreadKind = "contact" | "question" | "place";

/** One answer that may be given, and how it is said. */
export type CodedAnswer = { readonly value: string; readonly text: string };

/**
 * What whoever comes back to a kind of thread may add, declared by the room whose things they are: words of her own, or
 * one of some answers and nothing else, where words could say things about people.
 */
export type ThreadUse = {
  readonly kind: ThreadKind;
  readonly adds: "words" | ((pack: Pack) => CodedQuestion);
};

/** What is asked of whoever comes back, and the answers there are. */
export type CodedQuestion = { readonly label: string; readonly answers: readonly CodedAnswer[] };

/** As what a returning reference's addition is sealed and taken in. */
export const ADDED_AS: Readonly<Record<ThreadKind, string>> = {
  contact: "returned",
  question: "question-more",
  place: "place-answer",
};
