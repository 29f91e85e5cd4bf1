import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** How a meeting opens: at which agency, for whom its clocks run, and to whom it is open. */
export function meetingOpening(pack: Pack) {
  return { agencyId: homeAgency(pack), owner: keeperOf(pack), involved: readersOf(pack) };
}

/** How an action opens: as a meeting, and to whoever owns it. */
export function actionOpening(pack: Pack, owner: string) {
  const involved = readersOf(pack);
  const isIn = involved.some(({ grantee }) => grantee === owner);
  return {
    agencyId: homeAgency(pack),
    owner,
    involved: isIn ? involved : [...involved, ownerInvolvement(owner)],
  };
}

/** What whoever owns an action is involved in it by. */
export function ownerInvolvement(grantee: string): Involved {
  return {
    grantee,
    capacity: "owner of the action",
    basis: "a board gave it to them",
    purpose: "to do it, and to say how it goes",
  };
}

/** Whose clocks they are: the first role that keeps what the boards decide. */
export function keeperOf(pack: Pack): string {
  const keeper = pack.roles.find(({ permissions }) => permissions.includes("governance.keep"));
  return `role:${homeAgency(pack)}/${keeper?.id ?? ""}`;
}

/** Whoever may see what the boards do, by role, at the agency where the partnership has its office. */
function readersOf(pack: Pack): Involved[] {
  return rolesAt(pack, homeAgency(pack), "governance.see").map((grantee) => ({
    grantee,
    capacity: "the partnership's boards",
    basis: "what the boards decide is the partnership's own",
    purpose: "to prepare meetings, and to know what was decided",
  }));
}
