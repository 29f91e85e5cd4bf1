import { defineProcess } from "../../foundation/process/index.ts";
import { againForm, progressForm } from "./forms/goal-forms.ts";
import { keepAgain, keepProgress } from "./store/goal.ts";

/** Something she wants to change, in her words, and how far it has come. Source: DOMAIN 7, needs and outcomes. */
export const goalProcess = defineProcess({
  name: "goal",
  label: "Goal",
  base: "/goals",
  referencePrefix: "G",
  states: {
    open: { label: "Open" },
    partly: { label: "Partly met" },
    met: { label: "Met", closed: true },
    changed: { label: "Changed", closed: true },
    dropped: { label: "Dropped", closed: true },
  },
  opening: { step: "set", to: "open", permission: "case.work", done: "Goal set" },
  steps: {
    progress: {
      label: "Say how far it has come",
      done: "Goal looked at",
      from: ["open", "partly"],
      to: ["open", "partly", "met", "changed", "dropped"],
      permission: "case.work",
      form: progressForm,
      effect: keepProgress,
    },
    again: {
      label: "Take it up again",
      done: "Goal taken up again",
      from: ["met", "changed", "dropped"],
      to: ["open"],
      permission: "case.work",
      form: againForm,
      effect: keepAgain,
    },
  },
  clocks: {},
});
