import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import {
  findClocks,
  takeStep,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";
import { riskProcess } from "../risk-process.ts";
import { getTool } from "./assessment.ts";

/** Somebody the review can go to: the managers of a service that took her on, or a colleague who assesses. */
export type Heir = {
  readonly value: string;
  readonly grantee: string;
  readonly name: string;
  readonly what: string;
};

/** Why the review cannot be ended or handed over here, or nothing. */
export async function needsOwnReview({ tx, thing }: StepContext): Promise<string | undefined> {
  const review = (await findClocks(tx, thing.id)).find(({ name }) => name === "review");
  if (!review) return "No review is due: it was ended.";
  return isOwn(tx, review.for) ? undefined : "Somebody else reviews it now.";
}

/** To whom the review may go: services that took her on, as far as the actor knows, then colleagues who may assess. */
export async function findHeirs({ tx, thing }: StepContext): Promise<Heir[]> {
  return [...(await findServices(tx, thing.personId)), ...(await findColleagues(tx))];
}

/** Another assessment of hers whose review goes with this one's. */
export type Along = { readonly id: string; readonly title: string; readonly level: RiskLevel };

/**
 * Her other current assessments whose review the same keeper has: they go along, since one without the others says less
 * of her risk than is known. One query.
 */
export async function findAlong({ tx, thing }: StepContext): Promise<Along[]> {
  const query = sql<{ id: string; tool: string; level: RiskLevel }>`
    select t.id, a.tool, a.judged_level as level
    from process.clock own
      join process.clock c on c.name = own.name and c.for_grantee = own.for_grantee and c.thing_id <> own.thing_id
        and c.stopped_at is null
      join process.thing t on t.id = c.thing_id and t.process = 'risk' and t.state = 'current'
      join risk.assessment a on a.id = t.id
    where own.thing_id = ${thing.id} and own.name = 'review' and own.stopped_at is null
      and t.person_id = ${thing.personId ?? null}
    order by t.opened_at, t.id`;
  const { rows } = await query.execute(tx.db);
  return rows.map(({ id, tool, level }) => ({ id, title: getTool(tx, tool).title, level }));
}

/** Opens the assessment to whoever reviews it from now on, and gives them the clock; and of all that go along. */
export async function handReviewOver(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const along = await findAlong(context);
  const outcome = await handOneOver(context, answers);
  for (const { id } of along) {
    const body = { to: answers["to"], agreed: "yes" };
    const { taken } = await takeStep(context.tx, riskProcess, { thingId: id, step: "hand-along", body });
    if (!taken) throw conflict("What goes along can no longer be handed over to them.");
  }
  return outcome;
}

/** The same of this assessment alone. */
export async function handOneOver(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const heir = (await findHeirs(context)).find(({ value }) => value === answers["to"]);
  if (!heir) throw conflict("They can no longer be chosen.");
  await involve(tx, { thingId: thing.id, ...reviewedBy(heir.grantee) });
  return { clocks: { review: { for: heir.grantee } }, detail: { to: heir.value.split(".")[0] ?? "" } };
}

/** Who reviews an assessment from now on, as a row of the sharing ledger. */
export function reviewedBy(grantee: string) {
  return {
    grantee,
    capacity: "reviewer",
    basis: "they work with her now",
    purpose: "to review her risk",
  };
}

function isOwn({ actor }: ActorTx, grantee: string): boolean {
  const { teamId, agencyId, roleId, seatId, staffId } = actor;
  return [`team:${teamId}`, `role:${agencyId}/${roleId}`, `seat:${seatId}`, `staff:${staffId}`].includes(
    grantee,
  );
}

/** What services took her on, by the log of her referrals. */
async function findServices(tx: ActorTx, personId: string | undefined): Promise<Heir[]> {
  if (!personId) return [];
  const query = sql<{ service: string }>`
    select distinct s.detail ->> 'service' as service
    from process.step s join process.thing t on t.id = s.thing_id
    where t.person_id = ${personId} and t.process = 'referral' and s.step = 'accept'`;
  const accepted = new Set((await query.execute(tx.db)).rows.map(({ service }) => service));
  return tx.house.pack.services
    .filter(({ id }) => accepted.has(id))
    .map(({ id, agency, name }) => ({
      value: `service.${id}`,
      grantee: `role:${agency}/service-manager`,
      name,
      what: "Its managers, who see this assessment from now on and can pass it to the worker.",
    }));
}

async function findColleagues(tx: ActorTx): Promise<Heir[]> {
  const query = sql<{ id: string; name: string; role: string }>`
    select distinct s.id, s.name, r.name as role
    from identity.seat t join identity.staff s on s.id = t.staff_id join identity.role r on r.id = t.role_id
    where t.agency_id = ${tx.actor.agencyId ?? ""} and t.ended_at is null and s.state = 'active'
      and s.id is distinct from ${tx.actor.staffId ?? null}
      and exists (select from identity.role_permission p where p.role_id = t.role_id and p.permission = 'risk.assess')
    order by s.name`;
  return (await query.execute(tx.db)).rows.map(({ id, name, role }) => ({
    value: `staff.${id}`,
    grantee: `staff:${id}`,
    name,
    what: `${role}, who sees this assessment from now on.`,
  }));
}
