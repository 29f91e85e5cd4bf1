import { perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import type { StepAnswers, StepContext } from "../../../foundation/process/index.ts";
import {
  findAlike,
  findCandidates,
  findIdentities,
  findPersonId,
  type Alike,
  type Candidate,
} from "../../people/index.ts";
import { getContact, knownFrom, sideOf } from "./contact.ts";

/** Whom a contact may be about, of her side. */
export type WhoItMayBe = {
  /** Those who are probable enough to be said, best first. */
  readonly candidates: readonly Candidate[];
  /** Others whom a search for the same name finds: less likely, and nobody is left out because of that. */
  readonly alike: readonly Alike[];
};

/** For one transaction: the form, what stands above it and the effect of the step ask the same. */
const found = perTransaction<WhoItMayBe>();

/** People already known who may be the one a contact is about. Four queries, however often asked. */
export function findWhoItMayBe({ tx, thing }: StepContext): Promise<WhoItMayBe> {
  return found.get(tx, thing.id, () => look(tx, thing.id));
}

/** The person whose reference was typed, for somebody known who is not among those offered; nobody of the other side. */
export async function findByReference(
  { tx, thing }: StepContext,
  { reference }: StepAnswers,
): Promise<string | undefined> {
  const id = typeof reference === "string" ? await findPersonId(tx, reference) : undefined;
  if (id === undefined) return undefined;
  const { kind } = await getContact(tx, thing.id);
  return (await findIdentities(tx, [id])).get(id)?.side === sideOf(kind) ? id : undefined;
}

async function look(tx: ActorTx, id: string): Promise<WhoItMayBe> {
  const contact = await getContact(tx, id);
  const known = knownFrom(contact);
  const isHers = ({ side }: Pick<Candidate, "side">): boolean => side === sideOf(contact.kind);
  const candidates = (await findCandidates(tx, id, known)).filter(isHers);
  const ids = candidates.map(({ personId }) => personId);
  const alike = (await findAlike(tx, known)).filter((each) => isHers(each) && !ids.includes(each.id));
  return { candidates, alike };
}
