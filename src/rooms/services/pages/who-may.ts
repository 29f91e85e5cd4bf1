import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { forbidden, notFound } from "../../../foundation/errors/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";

/** Services that can be referred to, as far as the actor's role has to do with any. @throws forbidden for other roles. */
export function getSeenServices(tx: ActorTx): Service[] {
  const referrable = tx.house.pack.services.filter(({ acceptsReferrals }) => acceptsReferrals);
  if (can(tx.actor, "referral.send"))
    return referrable.filter((each) => each.audience !== "people-causing-harm" || isOwn(tx, each));
  if (can(tx.actor, "service.keep")) return referrable.filter((each) => isOwn(tx, each));
  throw forbidden("Your role has nothing to do with services’ capacity.");
}

/** One of those. @throws not-found for any other. */
export function getSeenService(tx: ActorTx, id: string): Service {
  const found = getSeenServices(tx).find((each) => each.id === id);
  if (!found) throw notFound();
  return found;
}

/** Whether the actor may say what capacity this service has. */
export function mayKeep(tx: ActorTx, service: Service): boolean {
  return can(tx.actor, "service.keep") && isOwn(tx, service);
}

function isOwn({ actor }: ActorTx, { agency }: Service): boolean {
  return actor.agencyId === agency;
}
