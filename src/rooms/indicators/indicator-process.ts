import { defineProcess } from "../../foundation/process/index.ts";
import { noteForm, reviseForm, targetForm } from "./forms/indicator-forms.ts";
import { paths } from "./paths.ts";
import {
  addNote,
  prefillRevision,
  reviseDefinition,
  impossibleTarget,
  setTarget,
  whatBreaks,
  wrongFormula,
} from "./store/indicator-steps.ts";

/** One indicator: defined by the pack, then kept by people; every change is another version, with a reason. */
export const indicatorProcess = defineProcess({
  name: "indicator",
  label: "Indicator",
  base: paths.kept,
  referencePrefix: "X",
  states: {
    live: { label: "In use" },
    retired: { label: "No longer used", final: true },
  },
  opening: { step: "define", to: "live", permission: "indicator.observe", done: "Indicator defined" },
  steps: {
    target: {
      label: "Set a target",
      done: "Target set",
      from: ["live"],
      to: "stays",
      permission: "indicator.keep",
      form: targetForm,
      lacks: impossibleTarget,
      effect: setTarget,
    },
    note: {
      label: "Add something to know about it",
      done: "Something to know was added",
      from: ["live"],
      to: "stays",
      permission: "indicator.keep",
      form: noteForm,
      effect: addNote,
    },
    revise: {
      label: "Change how it is counted",
      done: "How it is counted was changed",
      from: ["live"],
      to: "stays",
      permission: "indicator.keep",
      form: reviseForm,
      prefill: prefillRevision,
      lacks: wrongFormula,
      consequence: whatBreaks,
      effect: reviseDefinition,
    },
    retire: {
      label: "Stop using it",
      done: "No longer used",
      from: ["live"],
      to: ["retired"],
      permission: "indicator.keep",
      consequence: async () => "Its figures stay, and no new ones come.",
    },
  },
  clocks: {},
});
