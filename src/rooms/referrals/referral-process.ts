import { defineProcess } from "../../foundation/process/index.ts";
import { declineForm, questionForm, replyForm } from "./forms/answer-forms.ts";
import { accept, decline, say } from "./store/answer-referral.ts";
import { sendingTo } from "./pages/sending-to.tsx";
import { endSharing, send } from "./store/send-referral.ts";

/** An offer of one person to one service, from what will be sent until the front door knows what came of it. */
export const referralProcess = defineProcess({
  name: "referral",
  label: "Referral",
  base: "/referrals",
  referencePrefix: "F",
  states: {
    draft: { label: "Not sent yet" },
    sent: { label: "Waiting for the service" },
    question: { label: "The service has a question" },
    accepted: { label: "Accepted" },
    declined: { label: "Declined" },
    told: { label: "Outcome passed on", final: true },
    withdrawn: { label: "Withdrawn", final: true },
  },
  opening: { step: "prepare", to: "draft", permission: "referral.send", done: "Referral prepared" },
  steps: {
    send: {
      label: "Send this referral",
      done: "Referral sent",
      from: ["draft"],
      to: ["sent"],
      permission: "referral.send",
      consequence: sendingTo,
      effect: send,
    },
    accept: {
      label: "Accept this referral",
      done: "Referral accepted",
      from: ["sent", "question"],
      to: ["accepted"],
      permission: "referral.answer",
      consequence: async () => "A case opens for your service, and the front door is told.",
      effect: accept,
    },
    ask: {
      label: "Ask the front door a question",
      done: "The service asked a question",
      from: ["sent"],
      to: ["question"],
      permission: "referral.answer",
      form: questionForm,
      effect: say,
    },
    reply: {
      label: "Answer the service's question",
      done: "The front door answered",
      from: ["question"],
      to: ["sent"],
      permission: "referral.send",
      form: replyForm,
      effect: say,
    },
    decline: {
      label: "Decline with a reason",
      done: "Referral declined",
      from: ["sent", "question"],
      to: ["declined"],
      permission: "referral.answer",
      form: declineForm,
      effect: decline,
    },
    withdraw: {
      label: "Withdraw this referral",
      done: "Referral withdrawn",
      from: ["draft", "sent", "question"],
      to: ["withdrawn"],
      permission: "referral.send",
      consequence: async () => "The service no longer sees it. What was already read cannot be unread.",
      effect: endSharing,
    },
    tell: {
      label: "Record that the outcome was passed on",
      done: "Outcome passed on to her and the referrer",
      from: ["accepted", "declined"],
      to: ["told"],
      permission: "referral.send",
      consequence: async () => "She knows what happens next, and whoever referred her knows what is allowed.",
      effect: endSharing,
    },
  },
  clocks: {
    answer: {
      label: "Answer the referral",
      limit: "referral.answer",
      starts: ["send"],
      stops: ["accept", "decline", "withdraw"],
      pausedIn: ["question"],
      answeredBy: "accept",
    },
    question: {
      label: "Answer the service's question",
      limit: "referral.answer",
      starts: ["ask"],
      stops: ["reply", "accept", "decline", "withdraw"],
      answeredBy: "reply",
    },
    feedback: {
      label: "Pass on what came of the referral",
      limit: "front-door.referrer-feedback",
      starts: ["accept", "decline"],
      stops: ["tell"],
      answeredBy: "tell",
    },
  },
});
