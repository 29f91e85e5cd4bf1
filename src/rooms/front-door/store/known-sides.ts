import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { findCandidates, sayProbability, type Candidate, type KnownAs } from "../../people/index.ts";
import { knownFrom, type Contact, sideOf } from "./contact.ts";

/** What a contact tells of whoever causes harm that they may be found by. */
export function otherKnownFrom({ answers }: Pick<Contact, "answers">): KnownAs {
  const { unsafeGiven: given = "", unsafeFamily: family = "", unsafeBorn: born } = answers;
  return { names: given || family ? [{ given, family }] : [], born };
}

/** What looking both parties up on both sides came to. For the front door alone (SAFETY 47, 71). */
export type SidesChecked = {
  /** Known to cause harm, and perhaps the one she speaks of. */
  readonly others: readonly Candidate[];
  /** Perhaps she herself, known as somebody who causes harm. */
  readonly herAsOther: readonly Candidate[];
  /** Perhaps the one she speaks of, known as somebody harmed. */
  readonly otherAsHarmed: readonly Candidate[];
};

/** Looks both parties up on both sides: is either also known as the other side? Two queries. */
export async function checkSides(tx: ActorTx, thing: Thing, contact: Contact): Promise<SidesChecked> {
  const hers = await findCandidates(tx, thing.id, knownFrom(contact));
  const theirs = await findCandidates(tx, thing.id, otherKnownFrom(contact));
  return {
    others: theirs.filter(({ side }) => side === "causing-harm"),
    herAsOther: hers.filter(({ side }) => side === "causing-harm"),
    otherAsHarmed: theirs.filter(({ side, personId }) => side === "harmed" && personId !== thing.personId),
  };
}

/**
 * A sentence or two beside "Known already?", before somebody is recognised: how many may be her, and whether she may be
 * known on the other side. Nothing to those who may not recognise, and nothing about own behaviour. One query at most.
 */
export async function findKnownHint(
  tx: ActorTx,
  thing: Thing,
  contact: Contact,
): Promise<string | undefined> {
  const isHers = sideOf(contact.kind) === "harmed";
  if (thing.personId || !isHers || !can(tx.actor, "person.recognise")) return undefined;
  const candidates = await findCandidates(tx, thing.id, knownFrom(contact));
  const same = candidates.filter(({ side }) => side === "harmed");
  const others = candidates.filter(({ side }) => side === "causing-harm");
  const counted =
    same.length === 1 ? "One person known may be her" : `${same.length} people known may be her`;
  const first =
    same.length === 0
      ? "Nobody known looks like her."
      : `${counted}: ${sayProbability(same[0]?.probability ?? 0)}.`;
  if (others.length === 0) return first;
  return `${first} Somebody known to cause harm looks like her too.`;
}
