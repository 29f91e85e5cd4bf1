import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import {
  findClocks,
  type StepAnswers,
  type StepContext,
  type StepOutcome,
} from "../../../foundation/process/index.ts";

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

/** Opens the assessment to whoever reviews it from now on, and gives them the clock. */
export async function handReviewOver(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
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
