import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getEvidence } from "./evidence.ts";

export async function sayWhatIsTakenAway({ tx, thing }: StepContext): Promise<string> {
  const { kind } = await getEvidence(tx, thing.id);
  return kind === "testimony"
    ? "Her words are deleted, and where her consent is kept. That there was something, and why it was withdrawn, stays."
    : "It stays on the page as withdrawn, with the reason, and counts no longer.";
}

/** Withdrawn with its reason; what somebody said goes with it. */
export async function withdrawEvidence(
  { tx, thing }: StepContext,
  { reason }: StepAnswers,
): Promise<StepOutcome> {
  const { kind } = await getEvidence(tx, thing.id);
  const change = {
    withdrawn_why: String(reason),
    ...(kind === "testimony" && { shows: null, consent: null }),
  };
  await tx.db.updateTable("strategy.evidence").set(change).where("id", "=", thing.id).execute();
  return { detail: { kind } };
}
