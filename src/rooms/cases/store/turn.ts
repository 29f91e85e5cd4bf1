import { involve } from "../../../foundation/access/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { writeNote } from "../../chronology/index.ts";
import { handTasks, managersOf, shareParts } from "./case-parts.ts";
import { endMember, findCaseTeamKey, findTeam } from "./team.ts";

/** Gives the case and its parts to another team of the same agency; who had it before no longer sees it. */
export async function transfer({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const given = handedOverTo(thing.agencyId, answers);
  const { handover } = answers;
  if (typeof handover === "string") await writeNote(tx, { thingId: thing.id, kind: "fact", text: handover });
  const before = await findCaseTeamKey(tx, thing.id);
  const members = await findTeam(tx, thing.id);
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...given });
  await shareParts(tx, thing.id, given);
  await tx.db.updateTable("casework.case_file").set({ worker_id: null }).where("id", "=", thing.id).execute();
  const managers = managersOf(thing.agencyId);
  const leaving = [...members.map(({ staffId }) => `staff:${staffId}`), ...(before ? [before] : [])];
  await handTasks(tx, thing.id, { from: leaving, to: managers });
  for (const grantee of leaving) await endMember(tx, thing.id, grantee);
  return {
    detail: { reason: String(answers["reason"]), team: String(answers["team"]) },
    clocks: managersClocks(thing.agencyId),
  };
}

/** The team that takes a case over, as a row of the sharing ledger. */
export function handedOverTo(agencyId: string, { team }: StepAnswers) {
  return {
    grantee: `team:${agencyId}/${String(team)}`,
    capacity: "intake",
    basis: "the case was handed over to this team",
    purpose: "to support her",
  };
}

/** Whose the clocks of a case are that waits for a worker again. */
export function managersClocks(agencyId: string) {
  const managers = { for: managersOf(agencyId) };
  return { allocation: managers, "first-contact": managers };
}

/** Opens a closed case again, for its managers to allocate. */
export async function reopen({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { note } = answers;
  if (typeof note === "string") await writeNote(tx, { thingId: thing.id, kind: "fact", text: note });
  await tx.db.updateTable("casework.case_file").set({ worker_id: null }).where("id", "=", thing.id).execute();
  return { detail: { reason: String(answers["reason"]) }, clocks: managersClocks(thing.agencyId) };
}
