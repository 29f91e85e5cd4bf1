import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getEvidence, type Evidence } from "./evidence.ts";

const STAYS = "It stays on the page as withdrawn, with the reason, and counts no longer.";
const TAKEN_AWAY: Readonly<Record<Evidence["kind"], string>> = {
  link: STAYS,
  data: STAYS,
  file: "The file is deleted. That there was one, and why it was withdrawn, stays.",
  testimony:
    "Her words are deleted, and where her consent is kept. That there was something, and why it was withdrawn, stays.",
};

export async function sayWhatIsTakenAway({ tx, thing }: StepContext): Promise<string> {
  const { kind } = await getEvidence(tx, thing.id);
  return TAKEN_AWAY[kind];
}

/** Withdrawn with its reason; what somebody said, or a file, goes with it. */
export async function withdrawEvidence(
  { tx, thing }: StepContext,
  { reason }: StepAnswers,
): Promise<StepOutcome> {
  const { kind } = await getEvidence(tx, thing.id);
  const change = {
    withdrawn_why: String(reason),
    ...(kind === "testimony" && { shows: null, consent: null }),
    ...(kind === "file" && { file: null }),
  };
  await tx.db.updateTable("strategy.evidence").set(change).where("id", "=", thing.id).execute();
  return { detail: { kind } };
}
