import type { Pack } from "./pack.ts";

type Known = Pick<Pack, "agencies">;

/** The agency where the partnership has its office, by id: the county's, else the front door's; "" where there is neither. */
export function homeAgency({ agencies }: Known): string {
  const home =
    agencies.find(({ kind }) => kind === "county") ?? agencies.find(({ kind }) => kind === "front-door");
  return home?.id ?? "";
}

/** What an agency is called; its id where the pack has it no more. */
export function agencyName({ agencies }: Known, id: string): string {
  return agencies.find((agency) => agency.id === id)?.name ?? id;
}
