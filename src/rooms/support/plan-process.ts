import { defineProcess } from "../../foundation/process/index.ts";
import { agreePlanForm, copyForm, lacksText, reviewPlanForm, writePlanForm } from "./forms/plan-forms.ts";
import { agreePlan } from "./store/agree-plan.ts";
import { answerCopy } from "./store/plan-copy.ts";
import { readNewestText, sayNothingWritten, writePlanText } from "./store/plan-text.ts";
import { reviewPlan } from "./store/review-plan.ts";

/** A plan to stay safe, made with her: drafted, agreed, gone through again, replaced. Source: DOMAIN 7. */
export const planProcess = defineProcess({
  name: "plan",
  label: "Safety plan",
  base: "/plans",
  referencePrefix: "S",
  states: {
    draft: { label: "Draft" },
    agreed: { label: "Agreed" },
    reviewed: { label: "Reviewed" },
    replaced: { label: "Replaced", final: true },
  },
  opening: { step: "begin", to: "draft", permission: "case.work", done: "Safety plan begun" },
  steps: {
    write: {
      label: "Write the plan",
      done: "Safety plan written",
      from: ["draft"],
      to: "stays",
      permission: "case.work",
      form: writePlanForm,
      lacks: lacksText,
      prefill: readNewestText,
      effect: writePlanText,
    },
    agree: {
      label: "She agrees to it",
      done: "Safety plan agreed with her",
      from: ["draft"],
      to: ["agreed"],
      permission: "case.work",
      form: agreePlanForm,
      guard: sayNothingWritten,
      effect: agreePlan,
    },
    review: {
      label: "Go through it again",
      done: "Safety plan gone through again",
      from: ["agreed", "reviewed"],
      to: ["reviewed"],
      permission: "case.work",
      form: reviewPlanForm,
      effect: reviewPlan,
    },
    copy: {
      label: "Ask whether she can hold a copy",
      done: "Asked whether a copy is safe for her",
      from: ["agreed", "reviewed"],
      to: "stays",
      permission: "case.work",
      form: copyForm,
      effect: answerCopy,
    },
    "put-away": {
      label: "Put this draft away",
      done: "Draft put away",
      from: ["draft"],
      to: ["replaced"],
      permission: "case.work",
      consequence: async () => "The draft stays to be read, and can no longer be written in.",
    },
    replace: {
      label: "Replace",
      done: "Safety plan replaced by a newer one",
      from: ["agreed", "reviewed"],
      to: ["replaced"],
      permission: "case.work",
      silent: true,
    },
  },
  clocks: {},
});
