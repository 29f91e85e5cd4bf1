import { sendMessage } from "../../../foundation/messages/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { findWaysToWrite } from "../forms/message-form.ts";

/** Why nothing can be written to her now, or nothing. The gate has the last word, also on what changed meanwhile. */
export async function needsWayToWrite(context: StepContext): Promise<string | undefined> {
  const ways = await findWaysToWrite(context);
  if (ways.length === 0) return "She gave no way in which she may be written to.";
  if (ways.some(({ standing }) => standing === "good")) return undefined;
  return ways.some(({ standing }) => standing === "stale")
    ? "It was too long ago that she said how she may be written to. Check it with her first."
    : "Nobody has checked with her yet how she may be written to.";
}

/** Puts the chosen text in the outbox, by the chosen way. @throws contact-refused, with the gate's reason. */
export async function sendSafeMessage({ tx }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const template = String(answers["text"]);
  await sendMessage(tx, { permissionId: String(answers["way"]), template });
  return { detail: { template } };
}
