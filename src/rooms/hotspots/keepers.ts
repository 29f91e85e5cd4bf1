import type { NewInvolvement } from "../../foundation/access/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";

/** How a release opens: whose it is, and who keeps it. */
export function releaseOpening(pack: Pack) {
  const involved = keepersOf(pack);
  return { agencyId: homeOf(pack), owner: involved[0]?.grantee ?? "", involved };
}

/** Whoever prepares and checks releases, by role, at the agency where the partnership has its office. */
function keepersOf(pack: Pack): Omit<NewInvolvement, "thingId" | "personId">[] {
  return pack.roles
    .filter(({ permissions }) => permissions.includes("place.release"))
    .map(({ id }) => ({
      grantee: `role:${homeOf(pack)}/${id}`,
      capacity: "keeper of the published map",
      basis: "the map is the partnership's own",
      purpose: "to publish what is fit to publish, and nothing else",
    }));
}

/** The agency the releases belong to: the county's, where the partnership has its office, else the front door's. */
export function homeOf({ agencies }: Pick<Pack, "agencies">): string {
  const kinds = ["county", "front-door"];
  return kinds.flatMap((kind) => agencies.find((each) => each.kind === kind)?.id ?? [])[0] ?? "";
}
