import type { Form } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { messageForm, needsWayToWrite, sendSafeMessage } from "../../front-door/index.ts";

/** The approved texts and the ways she allowed, as at the contact that the referral came from. */
export async function referralMessageForm(context: StepContext): Promise<Form> {
  return messageForm(atSource(context));
}

/** Why nothing can be written to her now, or nothing. */
export async function needsWayToWriteHer(context: StepContext): Promise<string | undefined> {
  return needsWayToWrite(atSource(context));
}

/** Puts the chosen text in the outbox. The gate decides, as for every message to her (SAFETY 19). */
export async function sendHerMessage(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  return sendSafeMessage(atSource(context), answers);
}

/** The ways she allowed belong to what the referral was made from: whoever is not involved in that finds none. */
function atSource({ tx, thing }: StepContext): StepContext {
  return { tx, thing: { ...thing, id: thing.parentId ?? thing.id } };
}
