import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { declineForm, waitlistForm } from "./forms/answer-forms.ts";
import { storyForm, tellForm } from "./forms/feedback-forms.ts";
import { changeForm } from "./forms/refer-form.ts";
import { sayAskedLater, sayTold } from "./model/say-told.ts";
import { asking, laterQuestions, replying, takingBack } from "./question-steps.ts";
import { chosenSoFar, sendingTo } from "./pages/sending-to.tsx";
import { referralClocks } from "./referral-clocks.ts";
import { accept, decline, waitlist } from "./store/answer-referral.ts";
import { change, chosenBefore } from "./store/change-referral.ts";
import { escalate } from "./store/escalate.ts";
import { referralMessageForm, needsWayToWriteHer, sendHerMessage } from "./store/message-her.ts";
import { endSharing, send } from "./store/send-referral.ts";
import { isReceiver, isSender, needsAllAnswered, needsReceiver, needsSender } from "./store/turn.ts";
import { askLater, isStoryOpen, storyNotAskedYet, takeToManager, tell } from "./store/tell.ts";

/** A service's answer is its own: whoever sent the referral gives none, whatever else that role may do. */
const answering = { offered: isReceiver, guard: needsReceiver };

/** An offer of one person to one service, from what will be sent until whoever sent it knows what came of it. */
export const referralProcess = defineProcess({
  name: "referral",
  label: "Referral",
  base: "/referrals",
  referencePrefix: "F",
  states: {
    draft: { label: "Not sent yet" },
    sent: { label: "Waiting for the service" },
    question: { label: "The service has a question" },
    waitlisted: { label: "On the service's waiting list" },
    accepted: { label: "Accepted" },
    declined: { label: "Declined" },
    later: { label: "Declined; to be asked again" },
    told: { label: "Outcome passed on", closed: true },
    asked: { label: "Outcome passed on; the service has a question" },
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
    change: {
      label: "Change what goes with it",
      done: "What goes with the referral was changed before sending",
      from: ["draft"],
      to: "stays",
      permission: "referral.send",
      consequence: chosenSoFar,
      form: changeForm,
      prefill: chosenBefore,
      effect: change,
    },
    accept: {
      label: "Accept this referral",
      done: "Referral accepted",
      from: ["sent", "question", "waitlisted"],
      to: ["accepted"],
      permission: "referral.answer",
      ...answering,
      consequence: async () => "A case opens for your service, and whoever referred her is told.",
      effect: accept,
    },
    ask: {
      from: ["sent"],
      to: ["question"],
      permission: "referral.answer",
      ...asking,
    },
    unask: { ...takingBack, from: ["question"], to: ["sent"], permission: "referral.answer" },
    reply: { ...replying, from: ["question"], to: ["sent"] },
    waitlist: {
      label: "Put her on the waiting list",
      done: "Put on the service's waiting list",
      from: ["sent", "question"],
      to: ["waitlisted"],
      permission: "referral.answer",
      ...answering,
      form: waitlistForm,
      effect: waitlist,
    },
    "keep-waiting": {
      label: "Keep her on the waiting list",
      done: "Kept on the service's waiting list",
      from: ["waitlisted"],
      to: "stays",
      permission: "referral.answer",
      ...answering,
      consequence: async () => "She stays on your list, and you are asked again in some weeks.",
    },
    decline: {
      label: "Decline with a reason",
      done: "Referral declined",
      from: ["sent", "question", "waitlisted"],
      to: ["declined"],
      permission: "referral.answer",
      ...answering,
      consequence: async () =>
        "You no longer see it from then on. Whoever referred her sees why, and what is next.",
      form: declineForm,
      effect: decline,
    },
    ...laterQuestions,
    withdraw: {
      label: "Withdraw this referral",
      done: "Referral withdrawn",
      from: ["draft", "sent", "question", "waitlisted"],
      to: ["withdrawn"],
      permission: "referral.send",
      consequence: async () => "The service no longer sees it. What was already read cannot be unread.",
      effect: endSharing,
    },
    escalate: {
      label: "Tell the service's managers that no answer came",
      done: "No answer in time: the service's managers and the sender were told",
      from: ["sent"],
      to: "stays",
      permission: "referral.escalate",
      effect: escalate,
      silent: true,
    },
    message: {
      label: "Send her a safe message",
      done: "Message to her put in the outbox",
      from: ["sent", "question", "waitlisted", "accepted", "asked", "declined", "later"],
      to: "stays",
      permission: "referral.send",
      form: referralMessageForm,
      offered: isSender,
      guard: needsWayToWriteHer,
      consequence: async () =>
        "It leaves by the way she gave, at the first moment she said is safe, in the name she knows.",
      effect: sendHerMessage,
    },
    "tell-wait": {
      label: "Record that she was told of the wait",
      done: "What she was told of the wait was recorded",
      doneAs: sayTold("the wait"),
      from: ["waitlisted"],
      to: "stays",
      permission: "referral.send",
      offered: isSender,
      guard: needsSender,
      form: tellForm,
      effect: tell,
    },
    story: {
      label: "Record whether she had to repeat her story",
      done: "She was asked whether she had to repeat her story",
      from: ["accepted", "told", "asked"],
      to: "stays",
      permission: "referral.send",
      offered: isStoryOpen,
      guard: storyNotAskedYet,
      form: storyForm,
      effect: tell,
    },
    "to-manager": {
      label: "Take it to a manager",
      done: "Taken to a manager",
      from: ["declined"],
      to: "stays",
      permission: "referral.send",
      consequence: async () => "Your agency's managers see this referral, and that it waits for them.",
      effect: takeToManager,
    },
    "ask-later": {
      label: "Ask her again later",
      done: "To be asked again later",
      doneAs: sayAskedLater,
      from: ["declined"],
      to: ["later"],
      permission: "referral.send",
      form: tellForm,
      effect: askLater,
    },
    tell: {
      label: "Record that the outcome was passed on",
      done: "What was passed on of the outcome was recorded",
      doneAs: sayTold("the outcome"),
      from: ["accepted", "declined", "later"],
      to: ["told"],
      permission: "referral.send",
      offered: isSender,
      guard: needsAllAnswered,
      consequence: async () =>
        "Then this is done. She should know what happens next, and whoever referred her what is allowed.",
      form: tellForm,
      effect: tell,
    },
  },
  tells: {
    from: sql`referral.referral r`,
    id: sql`r.id`,
    // None where it was not chosen to be shared; whoever sees the assessment itself is told by that.
    sentLevel: sql`r.risk_level`,
  },
  clocks: referralClocks,
});
