import type { Form } from "../../../foundation/forms/index.ts";
import {
  findThing,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { messageForm, needsWayToWrite, sendSafeMessage } from "../../front-door/index.ts";

/** The approved texts and the ways she allowed, as at the contact that the referral came from. */
export async function referralMessageForm(context: StepContext): Promise<Form> {
  return messageForm((await contactOf(context)) ?? context);
}

/** Why nothing can be written to her now, or nothing. */
export async function needsWayToWriteHer(context: StepContext): Promise<string | undefined> {
  const contact = await contactOf(context);
  return contact
    ? needsWayToWrite(contact)
    : "Only whoever took her request knows how she may be written to.";
}

/** Puts the chosen text in the outbox. The gate decides, as for every message to her (SAFETY 19). */
export async function sendHerMessage(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  return sendSafeMessage((await contactOf(context)) ?? context, answers);
}

async function contactOf({ tx, thing }: StepContext): Promise<StepContext | undefined> {
  const parent = thing.parentId ? await findThing(tx, thing.parentId) : undefined;
  return parent?.process === "contact" ? { tx, thing: parent } : undefined;
}
