import { findColleagues, type ActorTx, type Colleague } from "../../../foundation/access/index.ts";

/** The people a case can be allocated to, by name: those whose role works cases, and from whom nothing hides this one. */
export async function findWorkers(tx: ActorTx, caseId: string): Promise<Colleague[]> {
  return findColleagues(tx, caseId, { permission: "case.work", involved: false });
}
