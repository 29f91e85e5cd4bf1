import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

/** Ends a link, as over or as a mistake: it stays to be read either way. */
export async function endLink({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { until } = answers;
  const reason = String(answers["reason"]);
  await tx.db
    .updateTable("relationship.link")
    .set({ until: typeof until === "string" ? until : null, mistaken: reason === "mistake" })
    .where("id", "=", thing.id)
    .execute();
  return { detail: { reason } };
}
