import { formatDateTime } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { closeForm } from "./forms/close-form.ts";
import { handOverForm } from "./forms/hand-over-form.ts";
import { replyForm } from "./forms/reply-form.ts";
import { paths } from "./paths.ts";
import {
  close,
  comesBack,
  giveBack,
  handOver,
  lacksOwnWords,
  needsThread,
  reply,
  sayWhoTookIt,
  takeForMyself,
} from "./store/question-steps.ts";

const OPEN = ["waiting", "taken", "answered"];

/** A question that somebody asked without a name, until its words have served and are made unreadable. */
export const questionProcess = defineProcess({
  name: "question",
  label: "Question",
  base: paths.list,
  referencePrefix: "Q",
  states: {
    waiting: { label: "Waits for somebody" },
    taken: { label: "With a worker" },
    answered: { label: "Answered; she may come back" },
    closed: { label: "Closed", closed: true },
    "handed-over": { label: "Handed over to the front door", closed: true },
    shredded: { label: "Words made unreadable", final: true },
  },
  opening: { step: "receive", to: "waiting", permission: "intake.take-in", done: "Question received" },
  steps: {
    take: {
      label: "Take this question",
      done: "Taken by a worker",
      from: ["waiting", "answered"],
      to: ["taken"],
      permission: "inbox.answer",
      tooLate: sayWhoTookIt,
      effect: takeForMyself,
    },
    reply: {
      label: "Answer",
      done: "Answer left for when she comes back",
      from: ["taken", "answered"],
      to: ["answered"],
      permission: "inbox.answer",
      form: replyForm,
      lacks: lacksOwnWords,
      guard: needsThread,
      effect: reply,
    },
    "hand-over": {
      label: "Hand over to the front door",
      done: "Handed over to the front door, as she asked",
      from: ["taken", "answered"],
      to: ["handed-over"],
      permission: "inbox.answer",
      form: handOverForm,
      guard: needsThread,
      consequence: async () =>
        "What she wrote becomes a request for help in the front door's queue. Her number opens that from then on, and she reads our answers as before.",
      effect: handOver,
    },
    "hand-back": {
      label: "Hand back to the team",
      done: "Handed back to the team",
      from: ["taken"],
      to: ["waiting"],
      permission: "inbox.answer",
      consequence: async () => "Anyone in the team can then take it.",
      effect: giveBack,
    },
    close: {
      label: "Close this question",
      done: "Question closed",
      from: OPEN,
      to: ["closed"],
      permission: "inbox.answer",
      form: closeForm,
      consequence: async () =>
        "She still reads our answers with her number, and can add nothing. Later the words here are made unreadable.",
      effect: close,
    },
    more: {
      label: "Take in what she added",
      done: "She came back and wrote",
      // Closed: she wrote while somebody closed it.
      from: [...OPEN, "closed"],
      to: ["waiting", "taken"],
      permission: "intake.take-in",
      silent: true,
      effect: comesBack,
    },
    shred: {
      label: "Make the words unreadable",
      done: "Words made unreadable",
      from: [...OPEN, "closed", "handed-over"],
      to: ["shredded"],
      permission: "inbox.shred",
      silent: true,
    },
  },
  // Never a word of what was asked: those are opened one question at a time, and that is recorded.
  tells: {
    from: sql`inbox.question q`,
    id: sql`q.id`,
    about: sql`extract(epoch from q.received_at) * 1000`,
    say: ({ calendar }, at) => `came ${formatDateTime(new Date(Number(at)), calendar)}`,
  },
  clocks: {
    answer: {
      label: "Answer a question",
      limit: "inbox.answer",
      starts: ["receive", "more"],
      stops: ["reply", "close", "hand-over", "shred"],
      answeredBy: "reply",
    },
  },
});
