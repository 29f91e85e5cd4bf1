import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";
import { ownerOf } from "../strategy/index.ts";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** How a report opens: whose it is, and to whom it is open: the partnership's own readers, and the owners who are asked for words. */
export function reportOpening(pack: Pack, owners: readonly string[]) {
  const readers = rolesAt(pack, homeAgency(pack), "governance.see").map((grantee) => ({
    grantee,
    capacity: "the partnership's boards",
    basis: "what is reported to the boards is the partnership's own",
    purpose: "to prepare, approve and read reports",
  }));
  const known = new Set(readers.map(({ grantee }) => grantee));
  const asked = [...new Set(owners.map((body) => ownerOf(pack, body)))].filter((each) => !known.has(each));
  return {
    agencyId: homeAgency(pack),
    owner: keeperOf(pack),
    involved: [...readers, ...asked.map(askedOf)],
  };
}

function askedOf(grantee: string): Involved {
  return {
    grantee,
    capacity: "owner of a part of the strategy",
    basis: "the delivery plan gives it to them",
    purpose: "to say in the report how it goes",
  };
}

/** Whose reports they are: the first role that keeps what the boards decide. */
function keeperOf(pack: Pack): string {
  const keeper = pack.roles.find(({ permissions }) => permissions.includes("governance.keep"));
  return `role:${homeAgency(pack)}/${keeper?.id ?? ""}`;
}
