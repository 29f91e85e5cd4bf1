import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { acknowledgeForm, questionForm, tellForm } from "./forms/feedback-forms.ts";
import { addForm, replyForm } from "./forms/news-forms.ts";
import { whatIsNew } from "./pages/what-is-new.tsx";
import { sendingTo } from "./pages/sending-to.tsx";
import { ask, canBeAsked, tell, whatWasAsked } from "./store/feed-back.ts";
import { canBeSent, sendRequest } from "./store/send-request.ts";
import { reply, tellNews } from "./store/tell-news.ts";
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
    news: { label: "New from the referrer, not read yet" },
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
    add: {
      label: "Tell the front door something new",
      done: "The referrer told something new",
      from: ["sent", "news"],
      to: ["news"],
      permission: REFER,
      form: addForm,
      effect: tellNews,
    },
    note: {
      label: "I have read what the referrer told",
      done: "The front door read what the referrer told",
      from: ["news"],
      to: ["sent"],
      permission: TRIAGE,
      consequence: whatIsNew,
    },
    ask: {
      label: "Ask the referrer a question",
      done: "The front door asked the referrer a question",
      from: ["sent", "news"],
      to: ["question"],
      permission: TRIAGE,
      guard: canBeAsked,
      consequence: whatIsNew,
      form: questionForm,
      effect: ask,
    },
    reply: {
      label: "Answer the front door's question",
      done: "The referrer answered",
      from: ["question"],
      to: ["sent", "news"],
      permission: REFER,
      consequence: whatWasAsked,
      form: replyForm,
      effect: reply,
    },
    tell: {
      label: "Tell the referrer what came of it",
      done: "The referrer was told what came of it",
      from: ["sent", "news", "question"],
      to: ["told"],
      permission: TRIAGE,
      consequence: whatIsNew,
      form: tellForm,
      effect: tell,
    },
    withdraw: {
      label: "Withdraw this request",
      done: "Request withdrawn",
      from: ["draft", "sent", "news", "question"],
      to: ["withdrawn"],
      permission: REFER,
      consequence: async ({ thing }) =>
        thing.state === "draft"
          ? "What you wrote is deleted. It was sent to nobody."
          : "You hear no more of it. The front door has it already, and decides what is still needed.",
      effect: withdraw,
    },
  },
  tells: {
    from: sql`process.thing q`,
    id: sql`q.id`,
    // What was told since it came to stand unread; what was sent first the contact says.
    danger: sql`q.process = 'request' and q.state = 'news' and exists (
      select from process.step s where s.thing_id = q.id and s.to_state = 'news' and s.detail->>'danger' = 'yes'
        and not exists (select from process.step l where l.thing_id = q.id and l.id > s.id and l.to_state <> 'news'))`,
  },
  clocks: {
    news: {
      label: "Read what the referrer told",
      limit: "front-door.first-contact-standard",
      // Told again, it begins anew only where it has to be read sooner.
      starts: ["add", "reply"],
      stops: ["add", "note", "ask", "tell", "withdraw"],
      answeredBy: "note",
    },
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
