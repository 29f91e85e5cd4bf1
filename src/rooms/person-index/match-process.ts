import { defineProcess } from "../../foundation/process/index.ts";
import { answerForm, settleForm, undoForm } from "./forms/match-forms.ts";
import { paths } from "./paths.ts";
import {
  answerMatch,
  isMineToAnswer,
  isMineToSettle,
  lookAgain,
  needsOther,
  needsThird,
  needsTwoPeople,
  settleMatch,
  takeApart,
} from "./store/match-steps.ts";

const LOOKS_AT = "person.recognise";

/**
 * Two people already known who may be one: looked at by two, neither of whom sees the other's answer; put together, told
 * apart, or left open; and taken apart again exactly as they were. Source: LINKAGE 4, 8.
 */
export const matchProcess = defineProcess({
  name: "match",
  label: "Pair to review",
  base: paths.matches,
  referencePrefix: "K",
  states: {
    waiting: { label: "Waits for a first look" },
    second: { label: "Waits for a second look, by somebody else" },
    differs: { label: "Two people answered differently" },
    same: { label: "The same person", closed: true },
    different: { label: "Two different people", closed: true },
    unsure: { label: "It could not be said", closed: true },
  },
  opening: { step: "find", to: "waiting", permission: "index.keep", done: "Found to be perhaps one person" },
  steps: {
    first: {
      label: "Say whether they are the same person",
      done: "Looked at by a first person",
      from: ["waiting"],
      to: ["second"],
      permission: LOOKS_AT,
      form: answerForm,
      guard: needsTwoPeople,
      consequence: async () =>
        "Nobody sees your answer until somebody else has answered too. Then, if you both say so, the two become one record.",
      effect: answerMatch,
    },
    second: {
      label: "Say as the second whether they are the same person",
      done: "Looked at by a second person",
      from: ["second"],
      to: ["same", "different", "unsure", "differs"],
      permission: LOOKS_AT,
      form: answerForm,
      offered: isMineToAnswer,
      guard: needsOther,
      consequence: async () =>
        "You are not shown what the first person answered. If you both say the same, that holds: two who are the same person become one record, with everything of both.",
      effect: answerMatch,
    },
    settle: {
      label: "Say which answer holds",
      done: "Settled by a third person",
      from: ["differs"],
      to: ["same", "different", "unsure"],
      permission: "access.approve",
      form: settleForm,
      offered: isMineToSettle,
      guard: needsThird,
      effect: settleMatch,
    },
    undo: {
      label: "Take the two apart again",
      done: "Taken apart again",
      from: ["same"],
      to: ["different", "waiting"],
      permission: LOOKS_AT,
      form: undoForm,
      consequence: async () =>
        "Everything that was the second record's before goes back to it, exactly. What was added to either since stays where it was added.",
      effect: takeApart,
    },
    again: {
      label: "Have it looked at again",
      done: "To be looked at again",
      from: ["different", "unsure"],
      to: ["waiting"],
      permission: LOOKS_AT,
      consequence: async () => "Two people answer anew. What was decided of the two no longer holds.",
      effect: lookAgain,
    },
  },
  clocks: {
    "second-look": {
      label: "Look at a pair as the second",
      limit: "person-index.second-look",
      starts: ["first"],
      stops: ["second"],
      answeredBy: "second",
    },
  },
});
