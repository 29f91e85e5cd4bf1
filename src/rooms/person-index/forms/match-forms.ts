import { choice, defineForm, longText, page } from "../../../foundation/forms/index.ts";

/** What a pair may come to. */
export const SAID = [
  { value: "same", label: "The same person" },
  { value: "different", label: "Two different people" },
  { value: "unsure", label: "It cannot be said" },
] as const;

const note = longText({
  label: "What did you go by?",
  hint: "Facts only. It is shown once two people have answered.",
  optional: true,
});

/** One reviewer's answer; the second is asked the very same. */
export const answerForm = defineForm({
  id: "match-answer",
  version: 1,
  pages: [
    page({
      id: "answer",
      title: "Are these two the same person?",
      fields: { said: choice({ label: "Are these two the same person?", options: SAID }), note },
    }),
  ],
});

/** Which of two answers holds, by a third person. */
export const settleForm = defineForm({
  id: "match-settle",
  version: 1,
  pages: [
    page({
      id: "settle",
      title: "What holds?",
      fields: {
        said: choice({ label: "What holds?", options: SAID }),
        note: longText({ label: "Why?" }),
      },
    }),
  ],
});

/** Why two are taken apart again. */
export const undoForm = defineForm({
  id: "match-undo",
  version: 1,
  pages: [
    page({
      id: "undo",
      title: "Why?",
      fields: {
        reason: choice({
          label: "Why are they taken apart?",
          options: [
            { value: "mistake", label: "They are two different people" },
            { value: "look-again", label: "It has to be looked at again by two people" },
          ],
        }),
      },
    }),
  ],
});
