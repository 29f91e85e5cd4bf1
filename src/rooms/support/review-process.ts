import { defineProcess } from "../../foundation/process/index.ts";
import { reviewForm } from "./forms/review-form.ts";
import { lacksAnswers, NOT_WANTED } from "./model/outcome-form.ts";
import { completeReview } from "./store/complete-review.ts";

/** One round of the pack's questions: at intake, in between, at the end. Source: DOMAIN 7, outcomes. */
export const reviewProcess = defineProcess({
  name: "review",
  label: "Review",
  base: "/reviews",
  referencePrefix: "V",
  states: {
    open: { label: "Begun" },
    complete: { label: "Completed", final: true },
    "put-away": { label: "Put away", final: true },
  },
  opening: { step: "begin", to: "open", permission: "case.work", done: "Review begun" },
  steps: {
    complete: {
      label: "Keep the answers",
      done: "Review completed",
      from: ["open"],
      to: ["complete"],
      permission: "case.work",
      doneAs: (codes) => (codes[NOT_WANTED] === true ? "Review: she did not want to answer" : undefined),
      form: reviewForm,
      lacks: lacksAnswers,
      effect: completeReview,
    },
    "put-away": {
      label: "Put this review away",
      done: "Review put away unanswered",
      from: ["open"],
      to: ["put-away"],
      permission: "case.work",
    },
  },
  clocks: {},
});
