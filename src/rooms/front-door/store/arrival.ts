import type { Pack } from "../../../foundation/pack/index.ts";
import type { Opening } from "../../../foundation/process/index.ts";
import type { ContactAnswers, ContactKind } from "./contact.ts";
import { COMES_BACK } from "../comes-back.ts";
import { ownersOf } from "./owners.ts";

/** Brings in what she writes when she comes back. */
const MAILBOX = {
  grantee: "system:intake",
  capacity: "mailbox",
  basis: "she comes back with a reference",
  purpose: "to bring what she writes",
} as const;

/** The limit of a first contact where there is danger now. */
export const HIGH = "front-door.first-contact-high";

/** Why whoever answers may see it, as the list of who knows says it. */
const BASES: Readonly<Record<ContactKind, string>> = {
  "need-help": "she asked for help",
  worried: "someone is worried about her",
  "own-behaviour": "they asked for help with how they treat others",
  young: "a young person asked for help",
  professional: "a professional asked for help for her",
};

/** How a contact opens that was answered like this: whose it is, who is involved, which clocks, and the codes of its log. */
export function arrivalOf(pack: Pack, kind: ContactKind, answers: ContactAnswers): Arrival {
  const employers = (answers.employers ?? []).filter((value) => value !== "none");
  const { agencyId, grantee } = ownersOf(pack, kind, employers.length > 0);
  const danger = answers.danger === "yes";
  const opening = {
    agencyId,
    owner: grantee,
    involved: [
      { grantee, capacity: "front door", basis: BASES[kind], purpose: "to answer the request" },
      ...(answers.channel === COMES_BACK ? [MAILBOX] : []),
    ],
    clocks: clocksOf(kind, danger),
    detail: {
      kind,
      danger,
      language: (answers.interpreter ?? answers.readIn) !== undefined,
      restricted: employers.length > 0,
    },
  };
  return { employers, danger, opening };
}

/**
 * Whoever asks about somebody else is never contacted (SAFETY 22), so no first contact is due; what was said has to be
 * looked at in time all the same, and with danger as soon as a first contact would be.
 */
function clocksOf(kind: ContactKind, danger: boolean): Arrival["opening"]["clocks"] {
  const high = danger ? { limit: HIGH } : undefined;
  if (kind === "worried") return { "first-contact": { starts: false }, ...(high && { triage: high }) };
  return high ? { "first-contact": high } : {};
}

export type Arrival = {
  readonly employers: string[];
  readonly danger: boolean;
  readonly opening: Pick<Opening, "agencyId" | "owner" | "involved"> &
    Required<Pick<Opening, "clocks" | "detail">>;
};
