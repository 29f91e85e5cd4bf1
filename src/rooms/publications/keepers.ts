import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

/** The system actor that works out what an edition shows, and attacks it. */
export const PUBLICATIONS = "publications";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** How an edition opens: whose it is, and who prepares, signs and checks it. */
export function editionOpening(pack: Pack) {
  const involved = [...keepersOf(pack), theJob];
  return { agencyId: homeAgency(pack), owner: involved[0]?.grantee ?? "", involved };
}

/** Whoever may see editions before everybody does, by role, where the partnership has its office. */
function keepersOf(pack: Pack): Involved[] {
  return rolesAt(pack, homeAgency(pack), "publication.see").map((grantee) => ({
    grantee,
    capacity: "answers for published figures",
    basis: "the figures are the partnership's own",
    purpose: "to publish what is fit to publish, and nothing else",
  }));
}

/** The job's own involvement, without which it could check nothing. */
const theJob: Involved = {
  grantee: `system:${PUBLICATIONS}`,
  capacity: "works out what is shown",
  basis: "an edition was prepared",
  purpose: "to hold back what has to be, and to attack the rest before somebody else does",
};
