import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { z } from "zod";
import { actorKey, type ActorTx } from "../../../foundation/access/index.ts";
import { newReference } from "../../../foundation/crypto/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import { addRecord } from "./record.ts";

export type PersonName = { readonly given: string; readonly family: string };
export type NameKind = "preferred" | "legal" | "former" | "alias";
export type DetailKind = "born" | "phone" | "email" | "address" | "language" | "gender" | "immigration";
export type Side = "harmed" | "causing-harm" | "child";

/** What one thing (a contact, say) told about a person. */
export type Told = {
  readonly thingId: string;
  readonly names: readonly (PersonName & { readonly kind: NameKind })[];
  readonly details: Readonly<Partial<Record<DetailKind, string>>>;
};

export type Person = {
  readonly id: string;
  readonly reference: string;
  readonly side: Side;
  readonly names: readonly (PersonName & { readonly kind: NameKind })[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "people.person": {
      id: string;
      reference: string;
      agency_id: string;
      side: Side;
      created_at: Generated<Date>;
      created_by: string;
    };
    "people.name": {
      id: string;
      person_id: string;
      kind: NameKind;
      sealed: Buffer;
      thing_id: string;
      added_at: Generated<Date>;
    };
    "people.detail": {
      id: string;
      person_id: string;
      kind: DetailKind;
      sealed: Buffer;
      thing_id: string;
      added_at: Generated<Date>;
    };
  }
}

const nameSchema = z.object({ given: z.string(), family: z.string() });

/** Makes the record of someone not known before. What is told of her is added by `addTold`. */
export async function makePerson(
  tx: ActorTx,
  side: Side,
  agencyId: string,
): Promise<{ id: string; reference: string }> {
  const person = { id: randomUUID(), reference: newReference("P"), agency_id: agencyId, side };
  await tx.db
    .insertInto("people.person")
    .values({ ...person, created_by: actorKey(tx.actor) })
    .execute();
  return person;
}

/** Adds what a thing told of a person, sealed, and the keys by which she is found again. */
export async function addTold(tx: ActorTx, personId: string, told: Told): Promise<void> {
  const rowOf = (table: "people.name" | "people.detail", value: PersonName | string) => {
    const id = randomUUID();
    const sealed = sealValue(tx.house, { table, row: id, column: "sealed" }, value);
    return { id, person_id: personId, sealed, thing_id: told.thingId };
  };
  const names = told.names.map(({ kind, given, family }) => ({
    kind,
    ...rowOf("people.name", { given, family }),
  }));
  const details = (Object.entries(told.details) as [DetailKind, string][]).map(([kind, value]) => ({
    kind,
    ...rowOf("people.detail", value),
  }));
  if (names.length > 0) await tx.db.insertInto("people.name").values(names).execute();
  if (details.length > 0) await tx.db.insertInto("people.detail").values(details).execute();
  await addRecord(tx, told);
}

/** A person the actor is involved with, with every name she may see, newest first. */
export async function findPerson(tx: ActorTx, id: string): Promise<Person | undefined> {
  const row = await tx.db
    .selectFrom("people.person")
    .select(["id", "reference", "side"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const names = await tx.db
    .selectFrom("people.name")
    .select(["id", "kind", "sealed"])
    .where("person_id", "=", id)
    .orderBy("added_at", "desc")
    .execute();
  return { ...row, names: names.map((name) => ({ kind: name.kind, ...openName(tx, name.id, name.sealed) })) };
}

/** A sealed name, opened. */
export function openName(tx: ActorTx, id: string, sealed: Buffer): PersonName {
  return openValue(tx.house, { table: "people.name", row: id, column: "sealed" }, sealed, (v) =>
    nameSchema.parse(v),
  );
}

/** A sealed detail, opened. */
export function openDetail(tx: ActorTx, id: string, sealed: Buffer): string {
  const place = { table: "people.detail", row: id, column: "sealed" };
  return openValue(tx.house, place, sealed, (value) => z.string().parse(value));
}
