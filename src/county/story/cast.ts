import type { Pack, Service } from "../../foundation/pack/index.ts";
import { teamKey } from "../../foundation/identity/index.ts";
import type { Calendar } from "../../foundation/clock/index.ts";
import { REFERRING_ROLE, type Colleague } from "../engine/colleague.ts";
import { newRandom, type Random } from "../random.ts";

/** What every story is told with. */
export type Teller = {
  readonly random: Random;
  readonly pack: Pack;
  readonly calendar: Calendar;
  readonly colleagues: readonly Colleague[];
  /** What the county began with: for chance that moves nothing else. */
  readonly seed: string;
  /** What is told for certain, whatever chance says: of those few that have all of it. */
  readonly surely?: readonly string[];
};

/** Chance of its own for one part of a story: more of it told changes nothing of the rest. */
export function aside({ seed }: Pick<Teller, "seed">, what: string): Random {
  return newRandom(`${seed} ${what}`);
}

/** Whether this part of a story is told: to this share of all, by a chance of its own; or for certain. */
export function tells(
  teller: Pick<Teller, "seed" | "surely">,
  what: string,
  share: number,
  of: string,
): boolean {
  return isSure(teller, what) || aside(teller, `${what} of ${of}`).chance(share);
}

/** Whether this is one of those few of whom it is told for certain. */
export function isSure({ surely = [] }: Pick<Teller, "surely">, what: string): boolean {
  return surely.includes(what);
}

/** Somebody of the front door to take a contact: a manager where only named people may see it. */
export function doorColleague({ random, colleagues }: Teller, isRestricted: boolean): Colleague {
  const role = isRestricted ? "front-door-manager" : "front-door-practitioner";
  return random.pick(colleagues.filter(({ roleId }) => roleId === role));
}

/** How many of the requests of professionals are the demonstration's own referrer's. */
const FIRST_OF_THEM = 0.3;

/** Somebody who asks on another's behalf; the first of them is the demonstration's way in. Nobody where there is none. */
export function referrerOf({
  random,
  colleagues,
}: Pick<Teller, "random" | "colleagues">): Colleague | undefined {
  const all = colleagues.filter(({ roleId }) => roleId === REFERRING_ROLE);
  if (all.length === 0) return undefined;
  return random.chance(FIRST_OF_THEM) ? all[0] : random.pick(all);
}

/** Somebody of the programme's or service's agency in this role; for intake, of the service's own team. */
export function serviceColleague(
  { random, colleagues }: Teller,
  service: Service,
  role: ServiceRole,
): Colleague {
  const team = role === "service-intake" ? teamKey(service.agency, service.team ?? "") : undefined;
  const fitting = colleagues.filter(
    ({ roleId, agencyId, teamId }) =>
      roleId === role && agencyId === service.agency && (team === undefined || teamId === team),
  );
  return random.pick(fitting);
}

type ServiceRole = "service-intake" | "service-manager" | "advocate";
