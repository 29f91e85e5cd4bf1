import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findCandidates, type Candidate } from "../../people/index.ts";
import { sideOf } from "../forms/recognise-form.ts";
import { getContact, knownFrom } from "./contact.ts";

/** For one transaction: the form, what stands above it and the effect of the step ask the same. */
const found = new WeakMap<ActorTx, Map<string, Promise<readonly Candidate[]>>>();

/** People already known who may be the one a contact is about, of her side, best first. Two queries, however often asked. */
export function findWhoItMayBe({ tx, thing }: StepContext): Promise<readonly Candidate[]> {
  const asked = found.get(tx) ?? new Map<string, Promise<readonly Candidate[]>>();
  const candidates = asked.get(thing.id) ?? look(tx, thing.id);
  found.set(tx, asked.set(thing.id, candidates));
  return candidates;
}

async function look(tx: ActorTx, id: string): Promise<readonly Candidate[]> {
  const contact = await getContact(tx, id);
  const candidates = await findCandidates(tx, id, knownFrom(contact));
  return candidates.filter(({ side }) => side === sideOf(contact.kind));
}
