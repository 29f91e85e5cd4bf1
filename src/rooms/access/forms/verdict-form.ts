import { choice, defineForm, page, type AnswersOf } from "../../../foundation/forms/index.ts";

/** The second person's verdict on one use of break-glass. */
export const verdictForm = defineForm({
  id: "break-glass-verdict",
  version: 1,
  pages: [
    page({
      id: "verdict",
      title: "Was this justified?",
      fields: {
        verdict: choice({
          label: "Was this justified?",
          options: [
            { value: "justified", label: "Yes", hint: "The access, if it was given, runs out by itself." },
            { value: "not-justified", label: "No", hint: "The access, if it was given, ends now." },
          ],
        }),
      },
    }),
  ],
});

export type VerdictAnswers = AnswersOf<typeof verdictForm>;
