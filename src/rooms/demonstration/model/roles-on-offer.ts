import { demoPeople, type DemoPerson } from "../../../foundation/identity/index.ts";
import type { Pack, Role } from "../../../foundation/pack/index.ts";

/** A role one may come in as: where it is held, and by whom. */
export type RoleOnOffer = {
  readonly role: Role;
  readonly agencyName: string;
  readonly people: readonly DemoPerson[];
};

/** Every role of the pack that has a way in, in the pack's order. */
export function rolesOnOffer(pack: Pack): RoleOnOffer[] {
  const people = demoPeople(pack);
  return pack.roles
    .filter(({ demoWayIn }) => demoWayIn !== undefined)
    .map((role) => ({
      role,
      agencyName: pack.agencies.find(({ id }) => id === role.demoWayIn?.agency)?.name ?? "",
      people: people.filter(({ roleId }) => roleId === role.id),
    }));
}

/** The person of this id among those on offer. @returns undefined for anybody else, and for no id at all. */
export function findOnOffer(pack: Pack, { role, person }: Wanted): DemoPerson | undefined {
  const offered = rolesOnOffer(pack).find((each) => each.role.id === role);
  return person === "" ? offered?.people[0] : offered?.people.find(({ staffId }) => staffId === person);
}

type Wanted = { readonly role: string; readonly person: string };
