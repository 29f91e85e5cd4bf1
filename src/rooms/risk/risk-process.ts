import { defineProcess } from "../../foundation/process/index.ts";
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
  },
  clocks: {
    review: {
      label: "Review the risk assessment",
      limit: "risk.review",
      starts: ["complete"],
      stops: ["replace"],
    },
  },
});
