import { choice, oneQuestion } from "../../../foundation/forms/index.ts";

/** Why a question is over. */
export const closeForm = oneQuestion(
  "question-close",
  "reason",
  choice({
    label: "Why is this being closed?",
    options: [
      { value: "answered", label: "It is answered" },
      { value: "elsewhere", label: "She was shown who can answer it" },
      { value: "not-for-us", label: "It is not a question for us" },
      { value: "mistake", label: "Sent by mistake, or a test" },
    ],
  }),
);
