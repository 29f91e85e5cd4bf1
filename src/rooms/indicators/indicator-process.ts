import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { noteForm, retireForm, reviseForm, targetForm } from "./forms/indicator-forms.ts";
import { paths } from "./paths.ts";
import {
  addNote,
  agreeProposal,
  impossibleRevision,
  impossibleTarget,
  notByWhoEnds,
  notByWhoProposed,
  prefillRevision,
  proposeEnd,
  reviseDefinition,
  sayEnd,
  sayItWaits,
  sayProposal,
  setTarget,
  whatBreaks,
} from "./store/indicator-steps.ts";
import { decisionsToName } from "./store/decided-by.ts";

/** One indicator: defined by the pack, then kept by people; every change is another version, with a reason. What is counted, what is to be reached and that it is used change when two agree. */
export const indicatorProcess = defineProcess({
  name: "indicator",
  label: "Indicator",
  base: paths.kept,
  referencePrefix: "X",
  states: {
    live: { label: "In use" },
    proposed: { label: "In use; a change waits to be agreed by somebody else" },
    ending: { label: "In use; that it is used no longer waits to be agreed by somebody else" },
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
      form: async ({ tx }) => targetForm(tx.house.pack, await decisionsToName(tx)),
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
      done: "It was proposed to use it no longer",
      from: ["live"],
      to: ["ending"],
      permission: "indicator.keep",
      form: retireForm,
      consequence: async () =>
        "It goes on as it is until somebody else has agreed that it is used no longer. Then its figures stay, and no new ones come.",
      effect: proposeEnd,
    },
    end: {
      label: "Agree that it is used no longer",
      done: "No longer used, agreed by somebody else",
      from: ["ending"],
      to: ["retired"],
      permission: "indicator.approve",
      guard: notByWhoEnds,
      consequence: sayEnd,
    },
    keep: {
      label: "Go on using it",
      done: "It goes on to be used",
      from: ["ending"],
      to: ["live"],
      permission: "indicator.approve",
      consequence: async () => "It stays in use, as it is. What was proposed stays in its history.",
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
    end: {
      label: "Agree that an indicator is used no longer",
      limit: "indicator.approve",
      starts: ["retire"],
      stops: ["end", "keep"],
      answeredBy: "end",
    },
  },
});
