import type { Answers } from "../../foundation/forms/index.ts";
import type { StepContext, StepDefinition } from "../../foundation/process/index.ts";
import { questionForm, replyForm } from "./forms/answer-forms.ts";
import { ASK_FOR_SAFE_WAY, missingSafeWay } from "./model/safe-way.ts";
import { ask, reply, takeBack, whatWasAsked } from "./store/answer-referral.ts";
import { getReferral } from "./store/referral.ts";
import {
  hasOwnQuestion,
  hasQuestion,
  isReceiver,
  needsNoQuestion,
  needsOwnQuestion,
  needsQuestion,
  needsReceiver,
} from "./store/turn.ts";

/** What asking is, whenever it is done. */
export const asking = {
  label: "Ask the sender a question",
  done: "The service asked a question",
  form: questionForm,
  prefill: forSafeWay,
  offered: isReceiver,
  guard: needsReceiver,
  effect: ask,
} satisfies Partial<StepDefinition>;

/** The step by which a service asks, by the state of the referral. */
export const ASKED_BY: Readonly<Record<string, string>> = {
  sent: "ask",
  waitlisted: "ask-since",
  accepted: "ask-since",
  told: "ask-told",
};

/** What answering is, whenever it is done. */
export const replying = {
  label: "Answer the service's question",
  done: "The sender answered",
  permission: "referral.send",
  consequence: whatWasAsked,
  form: replyForm,
  offered: hasQuestion,
  guard: needsQuestion,
  effect: reply,
} satisfies Partial<StepDefinition>;

/** What taking a question back is, whenever it is done: nobody is to look for an answer that nobody needs any more. */
export const takingBack = {
  label: "Take your question back",
  done: "The service took its question back",
  consequence: async (context) =>
    `${await whatWasAsked(context)} Nobody has to answer it then. It stays to be read here.`,
  offered: hasOwnQuestion,
  guard: needsOwnQuestion,
  effect: takeBack,
} satisfies Partial<StepDefinition>;

/** Whoever has the case asks as whoever answered the referral did, so the permission is the one they share. */
const askingLater = { ...asking, permission: "case.see", guard: needsNoQuestion };
const takingBackLater = { ...takingBack, permission: "case.see" };

/**
 * The questions of a service that has her on its waiting list or took her on: they change nothing about that. Once the
 * outcome was passed on, a question opens the referral again until it is answered.
 */
export const laterQuestions = {
  "ask-since": { ...askingLater, from: ["waitlisted", "accepted"], to: "stays" },
  "reply-since": { ...replying, from: ["waitlisted", "accepted"], to: "stays" },
  "unask-since": { ...takingBackLater, from: ["waitlisted", "accepted"], to: "stays" },
  "ask-told": { ...askingLater, from: ["told"], to: ["asked"] },
  "reply-told": { ...replying, from: ["asked"], to: ["told"] },
  "unask-told": { ...takingBackLater, from: ["asked"], to: ["told"] },
} as const satisfies Record<string, StepDefinition>;

/** Where no safe way to reach her was passed on, that is what a question is about first. */
async function forSafeWay({ tx, thing }: StepContext): Promise<Answers> {
  const referral = await getReferral(tx, thing.id);
  return missingSafeWay(referral) && referral.said.length === 0 ? { text: ASK_FOR_SAFE_WAY } : {};
}
