import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { findPerson, openDetail, type DetailKind, type Person } from "./person.ts";

/** Details too sensitive to stand open: shown one at a time, and recorded (SAFETY 53). */
const MASKED: readonly DetailKind[] = ["phone", "email", "address", "immigration"];

/** One detail of a person. A masked one has no value here: it has not been opened. */
export type Detail = {
  readonly id: string;
  readonly kind: DetailKind;
  readonly value: string | undefined;
  readonly toldAt: Date;
};

/** Something of hers with a life cycle, as far as the actor is involved in it. */
export type OfHers = {
  readonly id: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
  readonly isOpen: boolean;
};

export type PersonFile = {
  readonly person: Person;
  /** Newest first; of each kind the newest is how things stand. */
  readonly details: readonly Detail[];
  /** Newest first. */
  readonly things: readonly OfHers[];
};

/** Everything a person's page is made of, but her chronology. @throws not-found when the actor is not involved. */
export async function getPersonFile(tx: ActorTx, id: string): Promise<PersonFile> {
  const person = await findPerson(tx, id);
  if (!person) throw notFound();
  return { person, details: await findDetails(tx, id), things: await findThingsOfHers(tx, id) };
}

/** One masked detail, opened. @throws not-found unless it is hers and the actor is involved in what it was told in. */
export async function revealDetail(
  tx: ActorTx,
  personId: string,
  detailId: string,
): Promise<Detail & { value: string }> {
  const row = await tx.db
    .selectFrom("people.detail")
    .select(["id", "kind", "sealed", "added_at"])
    .where("id", "=", detailId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { id: row.id, kind: row.kind, value: openDetail(tx, row.id, row.sealed), toldAt: row.added_at };
}

async function findDetails(tx: ActorTx, personId: string): Promise<Detail[]> {
  const rows = await tx.db
    .selectFrom("people.detail")
    .select(["id", "kind", "sealed", "added_at"])
    .where("person_id", "=", personId)
    .orderBy("added_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ id, kind, sealed, added_at }) => ({
    id,
    kind,
    value: MASKED.includes(kind) ? undefined : openDetail(tx, id, sealed),
    toldAt: added_at,
  }));
}

async function findThingsOfHers(tx: ActorTx, personId: string): Promise<OfHers[]> {
  const rows = await tx.db
    .selectFrom("process.thing")
    .select(["id", "process", "reference", "state", "closed_at"])
    .where("person_id", "=", personId)
    .orderBy("opened_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(({ closed_at, ...thing }) => ({ ...thing, isOpen: closed_at === null }));
}
