import type { ThreadUse } from "../../foundation/intake/index.ts";

/** Under what name a question waits to be taken in, and what its asker adds to it. */
export const QUESTION_KIND = "question";
export const MORE_KIND = "question-more";

/** Whoever comes back to a question may write again in her own words. */
export const questionThread: ThreadUse = { kind: "question", adds: "words" };
