import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

/** The system actor that defines what the pack has, works figures out and asks for returns. */
export const INDICATORS = "indicators";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** Whoever keeps the indicators, by role, where the partnership has its office. */
export function keepersOf(pack: Pack): Involved[] {
  return rolesAt(pack, homeAgency(pack), "indicator.keep").map((grantee) => ({
    grantee,
    capacity: "keeper of the indicators",
    basis: "the strategy is the partnership's own",
    purpose: "to define what it is judged by, and to approve what is returned",
  }));
}

/** Whoever returns figures for an agency, by role. */
export function returnersOf(pack: Pack, agency: string): Involved[] {
  return rolesAt(pack, agency, "indicator.return").map((grantee) => ({
    grantee,
    capacity: "returns figures",
    basis: "the partnership asked the agency for them",
    purpose: "to send what the agency counted",
  }));
}

/** Whoever may approve what came in by file and is not among its keepers, by role. */
export function approversOf(pack: Pack): Involved[] {
  const keepers = rolesAt(pack, homeAgency(pack), "indicator.keep");
  return rolesAt(pack, homeAgency(pack), "indicator.approve")
    .filter((grantee) => !keepers.includes(grantee))
    .map((grantee) => ({
      grantee,
      capacity: "approves figures",
      basis: "nobody approves what she sent herself",
      purpose: "to see that what was brought in is what its source says",
    }));
}

/** The job's own involvement, without which it could open nothing. */
export const theJob: Involved = {
  grantee: `system:${INDICATORS}`,
  capacity: "works figures out",
  basis: "the indicator is defined by the pack",
  purpose: "to record what it comes to, and to ask for what is missing",
};
