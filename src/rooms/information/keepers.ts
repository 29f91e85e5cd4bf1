import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

/** Whoever keeps the pages there, by role: they write, judge, publish, and read what is said of them. */
export function keepersOf(pack: Pack): Omit<NewInvolvement, "thingId" | "personId">[] {
  return rolesAt(pack, homeAgency(pack), "information.see").map((grantee) => ({
    grantee,
    capacity: "keeper of the pages",
    basis: "the pages are the partnership's own",
    purpose: "to keep what the public reads true and plain",
  }));
}

/** Whose clock it is to look at a page again: those who write there. */
export function writerOf(pack: Pack): string {
  const role = pack.roles.find(({ permissions }) => permissions.includes("information.write"));
  return `role:${homeAgency(pack)}/${role?.id ?? ""}`;
}
