import { randomUUID } from "node:crypto";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  findWayBack,
  handOn,
  namesHer,
  namesSaid,
  repeatsHer,
  writeReply,
} from "../../../foundation/intake/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { COMES_BACK } from "../../front-door/index.ts";
import { OWN_WORDS } from "../forms/reply-form.ts";
import { addMessage, findHerWords, getQuestion, setTakenBy } from "./question.ts";
import { handOnMore } from "./hand-on-more.ts";

const HOUR_MS = 3_600_000;

/** Takes a question for the actor. */
export async function takeForMyself({ tx, thing }: StepContext): Promise<void> {
  await setTakenBy(tx, thing.id, tx.actor.staffId ?? null);
}

/** Gives a question back to the team. */
export async function giveBack({ tx, thing }: StepContext): Promise<void> {
  await setTakenBy(tx, thing.id, null);
}

/** Of two who take at once, what the second is told. */
export async function sayWhoTookIt({ tx, thing }: StepContext): Promise<string | undefined> {
  const { holder, isMine } = await getQuestion(tx, thing.id);
  if (isMine) return "You have taken this already.";
  return holder && `${holder} took this just before you. Nothing needs doing.`;
}

/** Nothing can be said to somebody who cannot come back. */
export async function needsThread({ tx, thing }: StepContext): Promise<string | undefined> {
  const back = await findWayBack(tx, thing.id);
  if (back === "open") return undefined;
  return back === "closed"
    ? "She closed this herself. Nothing more can be left for her."
    : "Nobody can come back to this: it was too long ago.";
}

/** An answer in one's own words must not say again what she told us. */
export async function lacksOwnWords(
  answers: StepAnswers,
  { tx, thing }: StepContext,
): Promise<string | undefined> {
  if (answers["text"] !== OWN_WORDS) return undefined;
  const hers = (await findHerWords(tx, thing.id)).map(({ text }) => text);
  const own = String(answers["own"]);
  return repeatsHer(own, hers) || namesHer(own, namesSaid(hers)) ? "own" : undefined;
}

/** Leaves an answer that only she can read; the team's copy is sealed under the question's key. */
export async function reply({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const approved = tx.house.pack.messages.answers.find(({ key }) => key === answers["text"]);
  const text = approved?.text ?? String(answers["own"]);
  if (!(await writeReply(tx, thing.id, text)))
    throw conflict("She has closed this. Nothing can be left for her.");
  const writtenAt = new Date(Math.floor(tx.house.now().getTime() / HOUR_MS) * HOUR_MS);
  await addMessage(tx, thing.id, { id: randomUUID(), text, fromUs: true, writtenAt });
  return { detail: { text: approved ? approved.key : OWN_WORDS } };
}

/**
 * She chose to be known: what she told us goes to the front door as a request for help of someone who comes back, and
 * her reference opens that from now on, with the answers she has.
 */
export async function handOver({ tx, thing }: StepContext): Promise<StepOutcome> {
  const [first, ...more] = await findHerWords(tx, thing.id);
  if (first === undefined)
    throw conflict("What she wrote can no longer be read, so nothing can be handed over.");
  const contactId = randomUUID();
  const moved = sql<{ done: boolean }>`select inbox.hand_over(${thing.id}, ${contactId}) as done`;
  if (!(await moved.execute(tx.db)).rows[0]?.done)
    throw conflict("She has closed this. It cannot be handed over.");
  await handOn(tx, contactId, "need-help", { channel: COMES_BACK, words: first.text });
  for (const each of more) await handOnMore(tx, thing.id, each);
  return { detail: { asked: true } };
}

/** Why a question was closed, as a code. */
export async function close(_context: StepContext, { reason }: StepAnswers): Promise<StepOutcome> {
  return { detail: { reason: String(reason) } };
}

/** She wrote again: with whoever has it, or with the team. */
export async function comesBack({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { holder } = await getQuestion(tx, thing.id);
  return { to: holder === undefined ? "waiting" : "taken" };
}
