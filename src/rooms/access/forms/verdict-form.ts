import { type AnswersOf, choice, oneQuestion } from "../../../foundation/forms/index.ts";

/** The second person's verdict on one use of break-glass. */
export const verdictForm = oneQuestion(
  "break-glass-verdict",
  "verdict",
  choice({
    label: "Was this justified?",
    options: [
      { value: "justified", label: "Yes", hint: "The access, if it was given, runs out by itself." },
      { value: "not-justified", label: "No", hint: "The access, if it was given, ends now." },
    ],
  }),
);

export type VerdictAnswers = AnswersOf<typeof verdictForm>;
