import { choice, defineForm, longText, page } from "../../foundation/forms/index.ts";
import type { StepDefinition } from "../../foundation/process/index.ts";
import { recordContact } from "./store/record-contact.ts";
import { setTakenBy } from "./store/contact.ts";

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

const endForm = defineForm({
  id: "programme-end",
  version: 1,
  pages: [
    page({
      id: "reason",
      title: "How does it go on?",
      fields: {
        reason: choice({
          label: "How does it go on?",
          options: [
            { value: "programme", label: "They go on to the programme's own intake" },
            { value: "advice", label: "Advice given, nothing more wanted" },
            { value: "no-contact", label: "They could not be reached" },
            { value: "mistake", label: "Sent by mistake, or a test" },
          ],
        }),
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
    effect: ({ tx, thing }) => setTakenBy(tx, thing.id, tx.actor.staffId),
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
  end: {
    label: "Close this request",
    done: "Closed by the programme",
    from: ["taken"],
    to: ["closed"],
    permission: PERMISSION,
    form: endForm,
    effect: async (_context, answers) => ({ detail: { reason: String(answers["reason"]) } }),
  },
} as const satisfies Record<string, StepDefinition>;
