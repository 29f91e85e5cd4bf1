import type { Pack, Service } from "../../../foundation/pack/index.ts";
import type { Need } from "./need.ts";
import { reasonsOf } from "./reasons.ts";

/** A service with its reasons for and against, and what it says of its wait. */
export type Match = {
  readonly service: Service;
  readonly fits: readonly string[];
  readonly doesNot: readonly string[];
  /** Nothing when the service has not said. */
  readonly wait: string | undefined;
};

/**
 * Services that take referrals for people who were harmed, best fit first, each with its reasons for and against. None
 * is hidden for fitting badly, being full or having declined: whoever knows her decides. Only an agency where someone
 * close to her works is left out (SAFETY 50), and the service whose own case it is.
 */
export function matchServices(pack: Pack, need: Need): Match[] {
  return pack.services
    .filter(
      ({ acceptsReferrals, team, audience }) => acceptsReferrals && team && audience === "people-harmed",
    )
    .filter(({ id }) => id !== need.own)
    .filter((service) => !isBarred(pack, service, need))
    .map((service) => weigh(pack, service, need))
    .toSorted(compare)
    .map(({ match }) => match);
}

function isBarred(pack: Pack, service: Service, { employers }: Need): boolean {
  const agency = pack.agencies.find(({ id }) => id === service.agency);
  const category = agency?.coversEmployersQuestion;
  return category !== undefined && category !== "support" && employers.includes(category);
}

type Weighed = { match: Match; against: number; for: number; wait: number };

function weigh(pack: Pack, service: Service, need: Need): Weighed {
  const reasons = reasonsOf(pack, service, need);
  const [fits, doesNot] = [true, false].map((side) => reasons.filter(({ fits }) => fits === side));
  const capacity = need.capacities?.get(service.id);
  return {
    match: {
      service,
      fits: (fits ?? []).map(({ text }) => text),
      doesNot: (doesNot ?? []).map(({ text }) => text),
      wait: capacity?.text,
    },
    against: sum(doesNot ?? []),
    for: sum(fits ?? []),
    // One that has not said is after those that said they have room, and before those that said how long it takes.
    wait: capacity?.waitDays ?? (capacity?.state === "open" ? 0 : 1),
  };
}

function sum(reasons: readonly { weight: number }[]): number {
  return reasons.reduce((total, { weight }) => total + weight, 0);
}

/** Least against, then most for, then the shortest wait; by id where nothing tells them apart. */
function compare(a: Weighed, b: Weighed): number {
  return (
    a.against - b.against ||
    b.for - a.for ||
    a.wait - b.wait ||
    (a.match.service.id < b.match.service.id ? -1 : 1)
  );
}
