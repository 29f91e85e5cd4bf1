import { defineProcess } from "../../foundation/process/index.ts";

/** What a person needs, gone through once: current until it is gone through again. Source: DOMAIN 7. */
export const needsProcess = defineProcess({
  name: "needs",
  label: "Needs",
  base: "/needs",
  referencePrefix: "N",
  states: {
    current: { label: "Current" },
    replaced: { label: "Gone through again since", final: true },
  },
  opening: { step: "ask", to: "current", permission: "needs.assess", done: "Needs gone through" },
  steps: {
    replace: {
      label: "Replace",
      done: "Needs gone through again",
      from: ["current"],
      to: ["replaced"],
      permission: "needs.assess",
      silent: true,
    },
  },
  clocks: {},
});
