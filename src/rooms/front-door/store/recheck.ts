import { approveAttempt, sendMessage } from "../../../foundation/messages/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getReach } from "./reach.ts";

const HOUR_MS = 3_600_000;
/** The approved text that asks nothing but whether this is still a good way. */
const STILL_RIGHT = "still-right";

/** A supervisor's leave for one attempt by a way that was checked too long ago (SAFETY 19, 21). */
export async function approveOneAttempt({ tx }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const hours = Number(answers["until"]);
  const until = new Date(tx.house.now().getTime() + hours * HOUR_MS);
  await approveAttempt(tx, { permissionId: String(answers["way"]), reason: "check-overdue", until });
  return { detail: { hours } };
}

/** Sends the one message that was approved, by the way that was. @throws contact-refused, with the gate's reason. */
export async function sendApproved(context: StepContext): Promise<StepOutcome> {
  const { ways, approvals } = await getReach(context);
  const stale = ways.filter(({ channel, standing }) => channel !== "phone" && standing === "stale");
  const approval = approvals.find(({ permissionId }) => stale.some(({ id }) => id === permissionId));
  if (!approval) throw conflict("A manager has to approve one attempt first.");
  const { id: attemptId, permissionId } = approval;
  await sendMessage(context.tx, { permissionId, template: STILL_RIGHT, attemptId });
  return { detail: { template: STILL_RIGHT } };
}
