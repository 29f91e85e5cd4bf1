import { involve } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { handTasks, shareParts } from "./case-parts.ts";
import { endMember, findTeam } from "./team.ts";

/** Gives the case and all that came out of it to a worker, and takes both from the one before her. */
export async function allocate({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const worker = String(answers["worker"]);
  const grantee = workerOf(worker).grantee;
  const before = (await findTeam(tx, thing.id)).filter(({ capacity }) => capacity === "worker");
  await tx.db
    .updateTable("casework.case_file")
    .set({ worker_id: worker })
    .where("id", "=", thing.id)
    .execute();
  await sql`select casework.end_worker(${thing.id})`.execute(tx.db);
  await endMember(tx, thing.id, grantee);
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...workerOf(worker) });
  await shareParts(tx, thing.id, workerOf(worker));
  await handTasks(tx, thing.id, { from: before.map(({ staffId }) => `staff:${staffId}`), to: grantee });
  return allocatedTo(worker);
}

/** What allocating means for the clocks: the first contact and the reviews are now the worker's to make. */
export function allocatedTo(staffId: string): StepOutcome {
  const hers = { for: workerOf(staffId).grantee };
  return { clocks: { "first-contact": hers, review: hers } };
}

/** The worker of a case, as a row of the sharing ledger. */
export function workerOf(staffId: string) {
  return {
    grantee: `staff:${staffId}`,
    capacity: "worker",
    basis: "the case was allocated",
    purpose: "to support her",
  };
}
