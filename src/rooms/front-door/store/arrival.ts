import type { Pack } from "../../../foundation/pack/index.ts";
import type { Opening } from "../../../foundation/process/index.ts";
import type { ContactAnswers, ContactKind } from "./contact.ts";
import { ownersOf } from "./owners.ts";

/** How a contact opens that was answered like this: whose it is, who is involved, which clocks, and the codes of its log. */
export function arrivalOf(pack: Pack, kind: ContactKind, answers: ContactAnswers): Arrival {
  const employers = (answers.employers ?? []).filter((value) => value !== "none");
  const { agencyId, grantee } = ownersOf(pack, kind, employers.length > 0);
  const danger = answers.danger === "yes";
  const opening = {
    agencyId,
    owner: grantee,
    involved: [{ grantee, capacity: "front door", basis: basisOf(kind), purpose: "to answer her request" }],
    clocks: danger ? { "first-contact": { limit: "front-door.first-contact-high" } } : {},
    detail: { kind, danger, language: answers.interpreter !== undefined, restricted: employers.length > 0 },
  };
  return { employers, danger, opening };
}

function basisOf(kind: ContactKind): string {
  return kind === "professional" ? "a professional asked for help for her" : "she asked for help";
}

export type Arrival = {
  readonly employers: string[];
  readonly danger: boolean;
  readonly opening: Pick<Opening, "agencyId" | "owner" | "involved"> &
    Required<Pick<Opening, "clocks" | "detail">>;
};
