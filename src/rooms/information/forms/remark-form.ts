import { choice, oneQuestion } from "../../../foundation/forms/index.ts";

/** What came of a remark. */
export const dealtWithForm = oneQuestion(
  "remark-dealt-with",
  "outcome",
  choice({
    label: "What came of it?",
    options: [
      { value: "changed", label: "The page is being changed" },
      { value: "right", label: "The page is right as it is" },
      { value: "passed-on", label: "It was passed on to whom it concerns" },
      { value: "not-clear", label: "It cannot be made out" },
    ],
  }),
);
