import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { noteForm, reviseForm, targetForm } from "./forms/indicator-forms.ts";
import { paths } from "./paths.ts";
import {
  addNote,
  agreeProposal,
  impossibleRevision,
  impossibleTarget,
  notByWhoProposed,
  prefillRevision,
  reviseDefinition,
  sayItWaits,
  sayProposal,
  setTarget,
  whatBreaks,
} from "./store/indicator-steps.ts";

/** One indicator: defined by the pack, then kept by people; every change is another version, with a reason. What is counted and what is to be reached change when two agree. */
export const indicatorProcess = defineProcess({
  name: "indicator",
  label: "Indicator",
  base: paths.kept,
  referencePrefix: "X",
  states: {
    live: { label: "In use" },
    proposed: { label: "In use; a change waits to be agreed by somebody else" },
    retired: { label: "No longer used", final: true },
  },
  opening: { step: "define", to: "live", permission: "indicator.observe", done: "Indicator defined" },
  steps: {
    target: {
      label: "Set a target",
      done: "Target proposed",
      from: ["live"],
      to: ["proposed"],
      permission: "indicator.keep",
      form: targetForm,
      consequence: sayItWaits,
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
      done: "Another way to count it was proposed",
      from: ["live"],
      to: ["proposed"],
      permission: "indicator.keep",
      form: reviseForm,
      prefill: prefillRevision,
      lacks: impossibleRevision,
      consequence: whatBreaks,
      effect: reviseDefinition,
    },
    agree: {
      label: "Agree the change",
      done: "Change agreed by somebody else",
      from: ["proposed"],
      to: ["live"],
      permission: "indicator.approve",
      guard: notByWhoProposed,
      consequence: sayProposal,
      effect: agreeProposal,
    },
    decline: {
      label: "Do not agree it",
      done: "Change not agreed, or taken back",
      from: ["proposed"],
      to: ["live"],
      permission: "indicator.approve",
      consequence: async () => "What holds now goes on to hold. What was proposed stays in the history.",
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
  tells: {
    from: sql`indicator.indicator i join lateral (select w.body ->> 'name' as name from indicator.version w
      where w.indicator_id = i.id and not w.waits order by w.version desc limit 1) v on true`,
    id: sql`i.id`,
    about: sql`v.name`,
  },
  clocks: {
    agree: {
      label: "Agree a change of what an indicator says",
      limit: "indicator.approve",
      starts: ["target", "revise"],
      stops: ["agree", "decline"],
      answeredBy: "agree",
    },
  },
});
