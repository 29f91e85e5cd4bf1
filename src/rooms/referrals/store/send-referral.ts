import { involve } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { teamKey } from "../../../foundation/identity/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import type { StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { partNames } from "../model/shared-rows.ts";
import { getReferral } from "./referral.ts";

/** Opens the referral, and only it, to the service's intake team: one row of the sharing ledger. */
export async function send({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { service, parts, basis } = await getReferral(tx, thing.id);
  const grantee = serviceTeamOf(service);
  await involve(tx, { thingId: thing.id, personId: thing.personId, ...receivers(grantee, basis, parts) });
  return {
    clocks: { answer: { for: grantee } },
    detail: { service: service.id },
    next: `/contacts/${thing.parentId}`,
  };
}

/** Takes back what the service could read: the referral is withdrawn, or declined and passed on. */
export async function endSharing({ tx, thing }: StepContext): Promise<void> {
  if (thing.state === "accepted") return;
  await sql`select referral.end_sharing(${thing.id})`.execute(tx.db);
}

/** The team of a service that answers its referrals. */
export function serviceTeamOf(service: Service): string {
  if (!service.team) throw new Error(`The service ${service.id} has no team for referrals.`);
  return `team:${teamKey(service.agency, service.team)}`;
}

/** The service that answers, as a row of the sharing ledger. */
export function receivers(grantee: string, basis: string, parts: readonly string[]) {
  return {
    grantee,
    capacity: "receiving service",
    basis: basis === "agreed" ? "she agreed" : "it is necessary to protect her or a child",
    purpose: "to answer the referral",
    parts: partNames(parts),
  };
}
