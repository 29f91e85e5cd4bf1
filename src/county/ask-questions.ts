import { newBearerReference, newDraftSecret } from "../foundation/crypto/index.ts";
import type { House } from "../foundation/house/index.ts";
import { newThread, submitDraft } from "../foundation/intake/index.ts";
import { QUESTION_KIND } from "../rooms/inbox/index.ts";
import { QUESTIONS } from "./words/questions.ts";

/** Asks some questions as the public would, so that somebody who tries the inbox has something to answer. Their numbers are nobody's. */
export async function askQuestions(house: House): Promise<void> {
  for (const text of QUESTIONS) {
    await submitDraft(house, newDraftSecret(), {
      kind: QUESTION_KIND,
      content: { text },
      receipt: {},
      pointer: () => ({}),
      thread: await newThread("question", newBearerReference()),
    });
  }
}
