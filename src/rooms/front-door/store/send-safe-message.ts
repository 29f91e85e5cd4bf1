import { sendMessage } from "../../../foundation/messages/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

/** Puts the chosen text in the outbox, by the chosen way. @throws contact-refused, with the gate's reason. */
export async function sendSafeMessage({ tx }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const template = String(answers["text"]);
  await sendMessage(tx, { permissionId: String(answers["way"]), template });
  return { detail: { template } };
}
