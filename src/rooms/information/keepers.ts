import type { NewInvolvement } from "../../foundation/access/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";

/** The agency the pages belong to: the county's, where the partnership has its office, else the front door's. */
export function homeOf({ agencies }: Pick<Pack, "agencies">): string {
  const home =
    agencies.find(({ kind }) => kind === "county") ?? agencies.find(({ kind }) => kind === "front-door");
  return home?.id ?? "";
}

/** Whoever keeps the pages there, by role: they write, judge, publish, and read what is said of them. */
export function keepersOf(pack: Pack): Omit<NewInvolvement, "thingId" | "personId">[] {
  return pack.roles
    .filter(({ permissions }) => permissions.includes("information.see"))
    .map(({ id }) => ({
      grantee: `role:${homeOf(pack)}/${id}`,
      capacity: "keeper of the pages",
      basis: "the pages are the partnership's own",
      purpose: "to keep what the public reads true and plain",
    }));
}

/** Whose clock it is to look at a page again: those who write there. */
export function writerOf(pack: Pack): string {
  const role = pack.roles.find(({ permissions }) => permissions.includes("information.write"));
  return `role:${homeOf(pack)}/${role?.id ?? ""}`;
}
