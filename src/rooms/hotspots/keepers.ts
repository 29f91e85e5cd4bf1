import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

/** How a release opens: whose it is, and who keeps it. */
export function releaseOpening(pack: Pack) {
  const involved = keepersOf(pack);
  return { agencyId: homeAgency(pack), owner: involved[0]?.grantee ?? "", involved };
}

/** Whoever prepares and checks releases, by role, at the agency where the partnership has its office. */
function keepersOf(pack: Pack): Omit<NewInvolvement, "thingId" | "personId">[] {
  return rolesAt(pack, homeAgency(pack), "place.release").map((grantee) => ({
    grantee,
    capacity: "keeper of the published map",
    basis: "the map is the partnership's own",
    purpose: "to publish what is fit to publish, and nothing else",
  }));
}
