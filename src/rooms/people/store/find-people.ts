import { sql } from "../../../foundation/db/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { KnownAs } from "../model/block-keys.ts";
import { explainMatch } from "../model/explain-match.ts";
import { hashedKeys } from "./block-key.ts";
import { openDetail, openName, type PersonName, type Side } from "./person.ts";

/** Someone a contact may be about, and in words why she is shown. */
export type Candidate = {
  readonly personId: string;
  readonly reference: string;
  readonly side: Side;
  readonly names: readonly PersonName[];
  readonly born: string | undefined;
  readonly reasons: readonly string[];
};

type CandidateRow = {
  person_id: string;
  reference: string;
  side: Side;
  kinds: string[];
  names: Buffer[];
  name_ids: string[];
  born: Buffer | null;
  born_id: string | null;
};

/**
 * People already known who may be the one this contact is about, best first. For the front door alone: the database
 * answers nothing to anyone else, and leaves out whoever is hidden from her (SAFETY 47).
 */
export async function findCandidates(tx: ActorTx, thingId: string, known: KnownAs): Promise<Candidate[]> {
  const keys = hashedKeys(tx, known).map(({ key }) => key);
  const { rows } =
    await sql<CandidateRow>`select * from people.candidates(${thingId}, ${keys}::bytea[])`.execute(tx.db);
  return rows.map((row) => ({
    personId: row.person_id,
    reference: row.reference,
    side: row.side,
    names: row.names.map((sealed, index) => openName(tx, row.name_ids[index] ?? "", sealed)),
    born: row.born && row.born_id ? openDetail(tx, row.born_id, row.born) : undefined,
    reasons: explainMatch(row.kinds),
  }));
}

/** Someone the actor is involved with whom a search may mean, and why. */
export type Known = { readonly personId: string; readonly reasons: readonly string[] };

/**
 * The people the actor is involved with whom these words may name, best first; never a hint of anyone else. The work
 * is the same whoever else knows them (SAFETY 47).
 */
export async function findKnown(tx: ActorTx, known: KnownAs): Promise<Known[]> {
  const keys = hashedKeys(tx, known).map(({ key }) => key);
  const query = sql<{
    person_id: string;
    kinds: string[];
  }>`select * from people.find_known(${keys}::bytea[])`;
  const { rows } = await query.execute(tx.db);
  return rows.map(({ person_id, kinds }) => ({ personId: person_id, reasons: explainMatch(kinds) }));
}
