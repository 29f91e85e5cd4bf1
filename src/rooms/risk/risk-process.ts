import { defineProcess, findClocks, type StepContext } from "../../foundation/process/index.ts";
import { completeAssessment } from "./store/complete-assessment.ts";
import { formOfAssessment } from "./store/assessment.ts";

/** One risk assessment: begun, completed with a tool of the pack, current until another takes its place. Source: DOMAIN 2. */
export const riskProcess = defineProcess({
  name: "risk",
  label: "Risk assessment",
  base: "/risk",
  referencePrefix: "A",
  states: {
    begun: { label: "Begun" },
    current: { label: "Current" },
    replaced: { label: "Replaced by a later one", final: true },
  },
  opening: { step: "begin", to: "begun", permission: "risk.assess", done: "Risk assessment begun" },
  steps: {
    complete: {
      label: "Complete the assessment",
      done: "Risk assessed",
      from: ["begun"],
      to: ["current"],
      permission: "risk.assess",
      form: formOfAssessment,
      effect: completeAssessment,
    },
    replace: {
      label: "Replace",
      done: "Replaced by a later assessment",
      from: ["current"],
      to: ["replaced"],
      permission: "risk.assess",
      silent: true,
    },
    "end-review": {
      label: "End the review of this assessment",
      done: "Review of the assessment ended",
      from: ["current"],
      to: "stays",
      permission: "risk.assess",
      consequence: async () =>
        "Nobody here will be reminded to review it. Do this when a service has taken over, or when nobody works with her now.",
      guard: needsReview,
    },
  },
  clocks: {
    review: {
      label: "Review the risk assessment",
      limit: "risk.review",
      starts: ["complete"],
      stops: ["replace", "end-review"],
    },
  },
});

/** An assessment stays current when its review ends: what it came to still holds, until another replaces it. */
async function needsReview({ tx, thing }: StepContext): Promise<string | undefined> {
  const clocks = await findClocks(tx, thing.id);
  return clocks.some(({ name }) => name === "review") ? undefined : "No review is due: it was ended.";
}
