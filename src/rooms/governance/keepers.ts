import type { NewInvolvement } from "../../foundation/access/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";

/** How a meeting opens: at which agency, for whom its clocks run, and to whom it is open. */
export function meetingOpening(pack: Pack) {
  return { agencyId: homeOf(pack), owner: keeperOf(pack), involved: readersOf(pack) };
}

/** Whose clocks they are: the first role that keeps what the boards decide. */
export function keeperOf(pack: Pack): string {
  const keeper = pack.roles.find(({ permissions }) => permissions.includes("governance.keep"));
  return `role:${homeOf(pack)}/${keeper?.id ?? ""}`;
}

/** Whoever may see what the boards do, by role, at the agency where the partnership has its office. */
function readersOf(pack: Pack): Omit<NewInvolvement, "thingId" | "personId">[] {
  return pack.roles
    .filter(({ permissions }) => permissions.includes("governance.see"))
    .map(({ id }) => ({
      grantee: `role:${homeOf(pack)}/${id}`,
      capacity: "the partnership's boards",
      basis: "what the boards decide is the partnership's own",
      purpose: "to prepare meetings, and to know what was decided",
    }));
}

/** The agency that the boards' business belongs to: the county's, where the partnership has its office, else the front door's. */
function homeOf({ agencies }: Pick<Pack, "agencies">): string {
  const kinds = ["county", "front-door"];
  return kinds.flatMap((kind) => agencies.find((each) => each.kind === kind)?.id ?? [])[0] ?? "";
}
