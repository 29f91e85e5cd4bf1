import type { NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack, type PlaceOwner } from "../../foundation/pack/index.ts";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** The system actor that takes reports in, and what those who come back say. */
export const PLACES = "places";

const BRINGS: Involved = {
  grantee: `system:${PLACES}`,
  capacity: "mailbox",
  basis: "whoever reports a place may come back",
  purpose: "to bring what they answer",
};

/** Whoever looks over reports: the role of the partnership's own agency that may. */
export function leadOf(pack: Pack): string {
  const role = pack.roles.find(({ permissions }) => permissions.includes("place.moderate"));
  return `role:${homeAgency(pack)}/${role?.id ?? ""}`;
}

/** The role that works on a problem for an owner; of the council, where the owner is whichever district it is in. */
export function granteeOf(pack: Pack, { agency, role }: PlaceOwner, district: string): string | undefined {
  const council = pack.districts.find(({ id }) => id === district)?.council;
  const at = agency ?? council;
  return at && `role:${at}/${role}`;
}

/** Who sees a report or a problem of a district from the beginning: the lead, and the owners to whom all of it comes. */
export function keepersOf(pack: Pack, district: string): Involved[] {
  const receiving = pack.places.owners
    .filter(({ receives }) => receives)
    .flatMap((owner) => granteeOf(pack, owner, district) ?? []);
  return [leadOf(pack), ...new Set(receiving)].map((grantee) => ({
    grantee,
    capacity: "place safety",
    basis: "somebody told the partnership of a place",
    purpose: "to make the place safer",
  }));
}

/** Who sees a report: the same, and what brings the answers of whoever comes back. */
export function reportKeepersOf(pack: Pack, district: string): Involved[] {
  return [...keepersOf(pack, district), BRINGS];
}

/** Whom an owner is when a problem is given to them. */
export function ownerInvolvement(grantee: string): Involved {
  return {
    grantee,
    capacity: "owner",
    basis: "the partnership asked them to put a place right",
    purpose: "to make the place safer",
  };
}
