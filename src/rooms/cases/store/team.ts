import { involve, whoKnows, type ActorTx } from "../../../foundation/access/index.ts";
import { atHour } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { handTasks, managersOf, shareParts } from "./case-parts.ts";

/** Somebody who works on a case by name. A team or the managers as such are not members. */
export type Member = {
  readonly staffId: string;
  readonly name: string;
  /** "worker", "second worker", "cover", "supervisor". */
  readonly capacity: string;
  readonly until: Date | undefined;
};

const PARTS_OF_TEAM: Readonly<Record<string, string>> = {
  "second-worker": "second worker",
  cover: "cover",
  supervisor: "supervisor",
};

/** Who works on a case by name, the worker first; for whoever is involved in it. */
export async function findTeam(tx: ActorTx, caseId: string): Promise<Member[]> {
  const query = sql<MemberRow>`
    select * from (${membersOf(caseId)}) as m order by m.capacity <> 'worker', m.since`;
  return (await query.execute(tx.db)).rows.map(toMember);
}

/** The rows that `findTeam` reads, as a query to stand in another. */
export function membersOf(caseId: string) {
  return sql<MemberRow>`
    select s.id as "staffId", s.name, w.capacity, w.until, w.since
    from access.who_knows(${caseId}) w join identity.staff s on w.grantee = 'staff:' || s.id
    where w.capacity in ('worker', 'second worker', 'cover', 'supervisor')`;
}

/** A row of `membersOf` as a member; within JSON its times are text. */
export function toMember({ staffId, name, capacity, until }: MemberRow): Member {
  return { staffId, name, capacity, until: until === null ? undefined : new Date(until) };
}

/** The grantee key of the team a case is with. */
export async function findCaseTeamKey(tx: ActorTx, caseId: string): Promise<string | undefined> {
  const holders = await whoKnows(tx, caseId);
  return holders.find(({ capacity }) => capacity === "intake")?.grantee;
}

/** Opens the case and its parts to one more of the service's people; to a cover until the end of the day said. */
export async function joinTeam({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const given = joinedAs(tx.house, answers);
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...given });
  await shareParts(tx, thing.id, given);
  return { detail: { part: String(answers["part"]) } };
}

/** Who joins a team and as what, as a row of the sharing ledger. */
export function joinedAs({ calendar }: Pick<House, "calendar">, { part, worker, until }: StepAnswers) {
  return {
    grantee: `staff:${String(worker)}`,
    capacity: PARTS_OF_TEAM[String(part)] ?? String(part),
    basis: "joined the team of the case",
    purpose: "to support her",
    ...(typeof until === "string" ? { until: atHour(until, 24, calendar) } : {}),
  };
}

/** Takes the case and its parts from somebody of the team, from the next query on. */
export async function leaveTeam({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const leaver = `staff:${String(answers["worker"])}`;
  const worker = (await findTeam(tx, thing.id)).find(({ capacity }) => capacity === "worker");
  const to = worker ? `staff:${worker.staffId}` : managersOf(thing.agencyId);
  await handTasks(tx, thing.id, { from: [leaver], to });
  await endMember(tx, thing.id, leaver);
  return { detail: {} };
}

/** Ends what one grantee has of a case and its parts; what the managers have stays. */
export async function endMember(tx: ActorTx, caseId: string, grantee: string): Promise<void> {
  await sql`select casework.end_member(${caseId}, ${grantee})`.execute(tx.db);
}

export type MemberRow = {
  readonly staffId: string;
  readonly name: string;
  readonly capacity: string;
  readonly until: Date | string | null;
};
