import { involve } from "../../../foundation/access/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

/** Gives the case to a worker: an involvement of her own, and the service's first contact becomes hers to make. */
export async function allocate({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const worker = String(answers["worker"]);
  await tx.db.updateTable("casework.case_file").set({ worker_id: worker }).where("id", "=", thing.id).execute();
  await involve(tx, {
    thingId: thing.id,
    personId: thing.personId,
    grantee: `staff:${worker}`,
    capacity: "worker",
    basis: "the case was allocated",
    purpose: "to support her",
  });
  return {};
}
