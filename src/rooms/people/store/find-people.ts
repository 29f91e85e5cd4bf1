import { sql } from "../../../foundation/db/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { normaliseRecord } from "../../../linkage/index.ts";
import { toRaw, type KnownAs } from "../model/known-as.ts";
import { lookUp, type Band, type Match } from "../model/look-up.ts";
import type { Reason } from "../model/twins.ts";
import { frequenciesOf, hashedLookUpKeys, hashedSearchKeys, hashedTerms } from "./keyed.ts";
import { getModel } from "./model-in-use.ts";
import { openRecord } from "./record.ts";
import type { PersonName, Side } from "./person.ts";

/** Someone a contact may be about: how probable that is, and in words why. */
export type Candidate = {
  readonly personId: string;
  readonly reference: string;
  readonly side: Side;
  readonly names: readonly PersonName[];
  readonly born: string | undefined;
  readonly band: Band;
  readonly probability: number;
  readonly reasons: readonly Reason[];
};

/** Somebody found by keys, as the functions of the database answer: what was told of her sealed, her id. */
export type FoundRow = {
  person_id: string;
  records: string[] | null;
  sealed: Buffer[] | null;
  shares: number[];
  model: string | null;
};
type CandidateRow = FoundRow & { reference: string; side: Side };

/**
 * People already known who may be the one this contact is about, best first. For the front door alone: the database
 * answers nothing to anyone else, and leaves out whoever is hidden from her (SAFETY 47). One query.
 */
export async function findCandidates(tx: ActorTx, thingId: string, known: KnownAs): Promise<Candidate[]> {
  const sought = seek(tx, [known]);
  const query = sql<CandidateRow>`
    select * from people.candidates(${thingId}, ${sought.keys}::bigint[], ${sought.terms.map(({ key }) => key)}::bigint[])`;
  const { rows } = await query.execute(tx.db);
  const found = await score(tx, sought, rows);
  return found.map(({ person: { row, told }, band, probability, reasons }) => ({
    personId: row.person_id,
    reference: row.reference,
    side: row.side,
    names: distinctNames(told),
    born: told.findLast(({ born }) => born !== undefined)?.born,
    band,
    probability,
    reasons,
  }));
}

/** Of those whom a search may mean so many are shown; of whom more match, something more has to be told. */
const MOST_SHOWN = 10;

/** Someone the actor is involved with whom a search may mean, and why. */
export type Known = { readonly personId: string; readonly reasons: readonly string[] };

/** Whom a search found among one's own, best first. */
export type FoundKnown = {
  readonly people: readonly Known[];
  /** Others match what was typed too, and are not shown. */
  readonly areMore: boolean;
  /** There may be others whose names sound or are written alike: so many share that, that it was not followed. */
  readonly mayBeAlike: boolean;
};

/**
 * The people the actor is involved with whom these words may name, best first; never a hint of anyone else. The work
 * is the same whoever else knows them (SAFETY 47). One query.
 * @param isWide whether to follow what very many share too, where somebody is found without
 */
export async function findKnown(tx: ActorTx, known: KnownAs, isWide: boolean): Promise<FoundKnown> {
  const record = normaliseRecord(toRaw([known]));
  const { typed, alike } = hashedSearchKeys(tx, known, record);
  const terms = hashedTerms(tx, record);
  const [first, then] = isWide ? [[...typed, ...alike], []] : [typed, alike];
  const query = sql<FoundRow & { left_out: boolean }>`
    select * from people.find_known(
      ${first}::bigint[], ${then}::bigint[], ${terms.map(({ key }) => key)}::bigint[])`;
  const { rows } = await query.execute(tx.db);
  const found = await score(tx, { record, terms }, rows, 0);
  const people = found.slice(0, MOST_SHOWN).map(({ person: { row }, reasons }) => ({
    personId: row.person_id,
    reasons: reasons.filter(({ bits }) => bits > 0).map(({ sentence }) => sentence),
  }));
  return { people, areMore: found.length > MOST_SHOWN, mayBeAlike: rows[0]?.left_out ?? false };
}

/** Somebody known who may be somebody else known. */
export type Neighbour = Pick<Candidate, "personId" | "band" | "probability" | "reasons"> & {
  readonly bits: number;
  /** By which model; null is the engine's own. */
  readonly model: string | null;
};

/**
 * Who else known may be this person, best first, by all that was told of her.
 * @param find asks the database for whoever shares a key
 */
export async function lookUpPerson(
  tx: ActorTx,
  told: readonly KnownAs[],
  find: (keys: readonly string[], terms: readonly string[]) => Promise<FoundRow[]>,
): Promise<Neighbour[]> {
  if (told.length === 0) return [];
  const sought = seek(tx, told);
  const rows = await find(
    sought.keys,
    sought.terms.map(({ key }) => key),
  );
  const found = await score(tx, sought, rows);
  return found.map(({ person: { row }, band, probability, score: { bits }, reasons }) => ({
    personId: row.person_id,
    band,
    probability,
    bits,
    reasons,
    model: row.model,
  }));
}

/** What is sought, as the index asks for it: keys to find by, values that may be rare, one record to compare. */
function seek(tx: ActorTx, told: readonly KnownAs[]) {
  const record = normaliseRecord(toRaw(told));
  const keys = new Set(told.flatMap((known) => hashedLookUpKeys(tx, known, normaliseRecord(toRaw([known])))));
  return { record, keys: [...keys], terms: hashedTerms(tx, record) };
}

async function score<R extends FoundRow>(
  tx: ActorTx,
  sought: Pick<ReturnType<typeof seek>, "record" | "terms">,
  rows: readonly R[],
  least?: number,
): Promise<Match<{ row: R; told: KnownAs[] }>[]> {
  const [first] = rows;
  if (!first) return [];
  const among = rows.map((row) => {
    const told = (row.sealed ?? []).map((sealed, place) =>
      openRecord(tx.house, row.records?.[place] ?? "", sealed),
    );
    return { person: { row, told }, told };
  });
  const frequencies = frequenciesOf(sought.terms, first.shares);
  const model = await getModel(tx, first.model);
  return lookUp({ model, sought: sought.record, among, frequencies, least });
}

function distinctNames(told: readonly KnownAs[]): PersonName[] {
  const seen = new Map(
    told.flatMap(({ names }) => names.map(({ given, family }) => [`${given} ${family}`, { given, family }])),
  );
  return [...seen.values()];
}
