import { choice, defineForm, longText, page } from "../../foundation/forms/index.ts";
import type { StepDefinition } from "../../foundation/process/index.ts";
import { programmeEndForm } from "./forms/programme-end-form.ts";
import { recordContact } from "./store/record-contact.ts";
import {
  giveBack,
  handOver,
  handOverForm,
  isMineToGive,
  needsToBeMine,
  sayWhoTookIt,
  takeForMyself,
} from "./holding.ts";

const PERMISSION = "own-behaviour.see";

const talkForm = defineForm({
  id: "programme-talk",
  version: 1,
  pages: [
    page({
      id: "talk",
      title: "What happened?",
      fields: {
        result: choice({
          label: "What happened?",
          options: [
            { value: "spoke", label: "We spoke" },
            { value: "no-answer", label: "No answer" },
            { value: "wrong", label: "The number or address is wrong" },
          ],
        }),
        note: longText({ label: "What was said, as facts", optional: true }),
      },
    }),
  ],
});

/**
 * The steps of the programme for people worried about their own behaviour: its own, by its own permission, so that
 * nobody of the programme can take a step in a request from someone harmed, nor the other way round (SAFETY 71).
 */
export const programmeSteps = {
  "answer-call": {
    label: "Take this request",
    done: "Taken by the programme",
    from: ["waiting"],
    to: ["taken"],
    permission: PERMISSION,
    tooLate: sayWhoTookIt,
    effect: takeForMyself,
  },
  talk: {
    label: "Record that you got in touch",
    done: "The programme got in touch",
    from: ["taken"],
    to: "stays",
    permission: PERMISSION,
    form: talkForm,
    effect: recordContact,
  },
  "pass-on": {
    label: "Hand over to a colleague",
    done: "Handed over to a colleague of the programme",
    from: ["taken"],
    to: "stays",
    permission: PERMISSION,
    form: handOverForm(PERMISSION),
    offered: isMineToGive,
    guard: needsToBeMine,
    effect: handOver,
  },
  "give-back": {
    label: "Hand back to the queue",
    done: "Handed back to the programme's queue",
    from: ["taken"],
    to: ["waiting"],
    permission: PERMISSION,
    offered: isMineToGive,
    guard: needsToBeMine,
    consequence: async () => "Anyone of the programme can then take it. What you recorded stays.",
    effect: giveBack,
  },
  end: {
    label: "Close this request",
    done: "Closed by the programme",
    from: ["taken"],
    to: ["closed"],
    permission: PERMISSION,
    form: programmeEndForm,
    effect: async (_context, answers) => ({ detail: { reason: String(answers["reason"]) } }),
  },
} as const satisfies Record<string, StepDefinition>;
