import type { ActorTx } from "../../../foundation/access/index.ts";
import type { KnownAs } from "../model/known-as.ts";
import { findKnown } from "./find-people.ts";
import { findIdentities, type Identity } from "./identities.ts";

/** Somebody whom a search by name would find, and why. */
export type Alike = Identity & { readonly reasons: readonly string[] };

/**
 * Among the people the actor is involved with, whom a search for the same words finds, best first, however unlikely: a
 * person decides. Two queries; none where nothing is known to search by.
 */
export async function findAlike(tx: ActorTx, known: KnownAs): Promise<Alike[]> {
  const { names, born, phone, email } = known;
  if (names.length === 0 && born === undefined && phone === undefined && email === undefined) return [];
  const { people } = await findKnown(tx, known, true);
  const who = await findIdentities(
    tx,
    people.map(({ personId }) => personId),
  );
  return people.flatMap(({ personId, reasons }) => {
    const identity = who.get(personId);
    return identity ? [{ ...identity, reasons }] : [];
  });
}
