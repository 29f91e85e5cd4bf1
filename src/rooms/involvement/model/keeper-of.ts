import type { NewInvolvement } from "../../../foundation/access/index.ts";
import type { InvolvementGroup, Pack } from "../../../foundation/pack/index.ts";

/** The system actor that takes in what was sent, and deletes it in time. */
export const INTERESTS = "interests";

type Keepers = Pick<Pack, "agencies">;

/** The agency at which a group is answered for: the first of the kind it names, else the front door's. */
function agencyOf({ agencies }: Keepers, { keeper }: InvolvementGroup): string {
  const found =
    agencies.find(({ kind }) => kind === keeper.at) ?? agencies.find(({ kind }) => kind === "front-door");
  return found?.id ?? "";
}

/** Whose clock it is to answer, and who alone may read it: one role at one agency. */
export function keeperOf(pack: Keepers, group: InvolvementGroup): string {
  return `role:${agencyOf(pack, group)}/${group.keeper.role}`;
}

/** How an interest in a group begins: where, whose it is to answer, and to whom it is open. */
export function openingOf(pack: Keepers, group: InvolvementGroup) {
  return {
    agencyId: agencyOf(pack, group),
    owner: keeperOf(pack, group),
    involved: openTo(pack, group),
    detail: { group: group.id },
  };
}

/** The group of this short name. @throws when the pack has none: it had, when somebody asked */
export function getGroup({ involvement }: Pick<Pack, "involvement">, id: string): InvolvementGroup {
  const group = involvement.find((each) => each.id === id);
  if (!group) throw new Error(`The pack has no group "${id}" any more.`);
  return group;
}

/** To whom an interest is open: whoever answers for the group, and the job that deletes it in time. */
function openTo(pack: Keepers, group: InvolvementGroup): Omit<NewInvolvement, "thingId" | "personId">[] {
  return [
    {
      grantee: keeperOf(pack, group),
      capacity: "answers for the group",
      basis: "they asked to be contacted about it",
      purpose: "to tell them of the group, and to settle whether they join",
    },
    {
      grantee: `system:${INTERESTS}`,
      capacity: "deletion",
      basis: "they were told how long it is kept",
      purpose: "to delete name and contact when that time is over",
    },
  ];
}
