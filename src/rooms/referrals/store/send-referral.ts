import { involve, type ActorTx } from "../../../foundation/access/index.ts";
import { addLimit, systemNow, type Limit } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { teamKey } from "../../../foundation/identity/index.ts";
import { getThreshold, type Service } from "../../../foundation/pack/index.ts";
import { getThing, hrefOf, type StepContext, type StepOutcome } from "../../../foundation/process/index.ts";
import { partNames } from "../model/shared-rows.ts";
import type { Shared } from "../model/shared.ts";
import { getReferral } from "./referral.ts";

/**
 * Opens the referral, and only it, to the service's intake team: one row of the sharing ledger, with the parts, the
 * basis and the time when it runs out unless the service has taken her on by then.
 */
export async function send({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { service, shared, basis } = await getReferral(tx, thing.id);
  const grantee = serviceTeamOf(service);
  // By the clock that the ledger is read by, as when it began.
  const until = sharingEnds(tx.house, systemNow());
  await involve(tx, {
    thingId: thing.id,
    personId: thing.personId,
    ...receivers(grantee, basis, shared),
    until,
  });
  const next = await addressOfParent(tx, thing.parentId);
  return { clocks: { answer: { for: grantee } }, detail: { service: service.id }, next };
}

/** Takes back what the service could read. */
export async function endSharing({ tx, thing }: StepContext): Promise<void> {
  await sql`select referral.end_sharing(${thing.id})`.execute(tx.db);
}

/** When what was sent to a service then can no longer be read there, unless it has taken her on. */
export function sharingEnds({ pack, calendar }: Pick<House, "pack" | "calendar">, sentAt: Date): Date {
  const { value, unit } = getThreshold(pack, "referral.sharing-expires");
  const limit: Limit = { value, unit };
  return addLimit(sentAt, limit, calendar);
}

/** The team of a service that answers its referrals. */
export function serviceTeamOf(service: Service): string {
  if (!service.team) throw new Error(`The service ${service.id} has no team for referrals.`);
  return `team:${teamKey(service.agency, service.team)}`;
}

/** The service that answers, as a row of the sharing ledger that names what in fact went. */
export function receivers(grantee: string, basis: string, shared: Shared) {
  return {
    grantee,
    capacity: "receiving service",
    basis: basis === "agreed" ? "she agreed" : "it is necessary to protect her or a child",
    purpose: "to answer the referral",
    parts: partNames(shared),
  };
}

/** Where what the referral came out of is shown: the contact, or the case of a service that refers her on. */
async function addressOfParent(tx: ActorTx, parentId: string | undefined): Promise<string> {
  if (parentId === undefined) return "/now";
  return hrefOf(tx, await getThing(tx, parentId));
}
