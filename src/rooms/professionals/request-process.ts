import { defineProcess } from "../../foundation/process/index.ts";
import { acknowledgeForm, questionForm, replyForm, tellForm } from "./forms/feedback-forms.ts";
import { sendingTo } from "./pages/sending-to.tsx";
import { canBeAsked, say, tell, whatWasAsked } from "./store/feed-back.ts";
import { canBeSent, sendRequest } from "./store/send-request.ts";
import { withdraw } from "./store/withdraw.ts";

const TRIAGE = "contact.triage";
const REFER = "contact.refer";

/** A professional's request for help on someone's behalf, from its first words until she knows what she may know. */
export const requestProcess = defineProcess({
  name: "request",
  label: "Request on someone's behalf",
  base: "/requests",
  referencePrefix: "Q",
  states: {
    draft: { label: "Not sent yet" },
    sent: { label: "With the front door" },
    question: { label: "The front door has a question" },
    told: { label: "Answered", final: true },
    withdrawn: { label: "Withdrawn", final: true },
  },
  opening: { step: "begin", to: "draft", permission: REFER, done: "Request begun" },
  steps: {
    send: {
      label: "Send this request",
      done: "Request sent to the front door",
      from: ["draft"],
      to: ["sent"],
      permission: REFER,
      guard: canBeSent,
      consequence: sendingTo,
      effect: sendRequest,
    },
    acknowledge: {
      label: "Tell the referrer how it goes on",
      done: "The referrer was told how it goes on",
      from: ["sent"],
      to: "stays",
      permission: TRIAGE,
      form: acknowledgeForm,
      effect: tell,
    },
    ask: {
      label: "Ask the referrer a question",
      done: "The front door asked the referrer a question",
      from: ["sent"],
      to: ["question"],
      permission: TRIAGE,
      guard: canBeAsked,
      form: questionForm,
      effect: say,
    },
    reply: {
      label: "Answer the front door's question",
      done: "The referrer answered",
      from: ["question"],
      to: ["sent"],
      permission: REFER,
      consequence: whatWasAsked,
      form: replyForm,
      effect: say,
    },
    tell: {
      label: "Tell the referrer what came of it",
      done: "The referrer was told what came of it",
      from: ["sent", "question"],
      to: ["told"],
      permission: TRIAGE,
      form: tellForm,
      effect: tell,
    },
    withdraw: {
      label: "Withdraw this request",
      done: "Request withdrawn",
      from: ["draft", "sent", "question"],
      to: ["withdrawn"],
      permission: REFER,
      consequence: async ({ thing }) =>
        thing.state === "draft"
          ? "What you wrote is deleted. It was sent to nobody."
          : "You hear no more of it. The front door has it already, and decides what is still needed.",
      effect: withdraw,
    },
  },
  clocks: {
    feedback: {
      label: "Tell the referrer what came of it",
      limit: "front-door.referrer-feedback",
      starts: ["send"],
      stops: ["tell", "withdraw"],
      pausedIn: ["question"],
      answeredBy: "tell",
    },
    question: {
      label: "Answer the front door's question",
      limit: "referral.answer",
      starts: ["ask"],
      stops: ["reply", "tell", "withdraw"],
      answeredBy: "reply",
    },
  },
});
