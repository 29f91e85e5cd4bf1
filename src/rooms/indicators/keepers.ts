import type { NewInvolvement } from "../../foundation/access/index.ts";
import type { Pack, Permission } from "../../foundation/pack/index.ts";

/** The system actor that defines what the pack has, works figures out and asks for returns. */
export const INDICATORS = "indicators";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** Whoever keeps the indicators, by role, where the partnership has its office. */
export function keepersOf(pack: Pack): Involved[] {
  return holdersAt(pack, homeOf(pack), "indicator.keep").map((grantee) => ({
    grantee,
    capacity: "keeper of the indicators",
    basis: "the strategy is the partnership's own",
    purpose: "to define what it is judged by, and to approve what is returned",
  }));
}

/** Whoever returns figures for an agency, by role. */
export function returnersOf(pack: Pack, agency: string): Involved[] {
  return holdersAt(pack, agency, "indicator.return").map((grantee) => ({
    grantee,
    capacity: "returns figures",
    basis: "the partnership asked the agency for them",
    purpose: "to send what the agency counted",
  }));
}

/** The job's own involvement, without which it could open nothing. */
export const theJob: Involved = {
  grantee: `system:${INDICATORS}`,
  capacity: "works figures out",
  basis: "the indicator is defined by the pack",
  purpose: "to record what it comes to, and to ask for what is missing",
};

/** The agency where the partnership has its office: the county's, else the front door's. */
export function homeOf({ agencies }: Pick<Pack, "agencies">): string {
  const kinds = ["county", "front-door"];
  return kinds.flatMap((kind) => agencies.find((each) => each.kind === kind)?.id ?? [])[0] ?? "";
}

function holdersAt(pack: Pack, agency: string, permission: Permission): string[] {
  return pack.roles
    .filter(({ permissions }) => permissions.includes(permission))
    .map(({ id }) => `role:${agency}/${id}`);
}
