import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { hashedKnownBy, INDEX, KEY_RULES, type KnownAs, type KnownBy } from "../../people/index.ts";
import type { KeptAnswers } from "../forms/kept-form.ts";

/** Something the actor has declared: of which kind and when, and nothing that it says. */
export type Kept = { readonly id: string; readonly kind: string; readonly declaredAt: Date };

const AT_ONCE = 100;

const knownSchema = z.object({
  names: z.array(z.object({ given: z.string(), family: z.string() })),
  born: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  address: z.string().optional(),
});

/** What the actor has declared and not taken back, oldest first. One query. */
export async function findKept(tx: ActorTx): Promise<Kept[]> {
  const query = sql<{ id: string; kind: string; declared_at: Date }>`select * from person_index.my_kept()`;
  const { rows } = await query.execute(tx.db);
  return rows.map(({ id, kind, declared_at }) => ({ id, kind, declaredAt: declared_at }));
}

/**
 * Keeps what the actor declares, sealed. It takes effect in the background, so that neither the answer nor its time says anything.
 * @returns false when nobody could be known for certain by what was told; nothing is kept then
 */
export async function declareKept(tx: ActorTx, answers: KeptAnswers): Promise<boolean> {
  const known = knownFrom(answers);
  const by = hashedKnownBy(tx, known);
  if (by.keys.length === 0 && !isHome(by)) return false;
  const id = randomUUID();
  await sql`
    select person_index.declare_kept(${id}, ${answers.kind}, ${sealKnown(tx.house, id, known)}, ${by.keys}::bigint[],
      ${by.postcode ?? null}, ${by.places}::bigint[], ${KEY_RULES})`.execute(tx.db);
  await recordAudit(tx, { event: "kept-from.declared", detail: { kind: answers.kind } });
  return true;
}

/** Takes one back. What it led to stays until whoever keeps conflicts ends it. @throws not-found when it is not hers */
export async function endKept(tx: ActorTx, id: string): Promise<void> {
  const query = sql<{ done: boolean }>`select person_index.end_kept(${id}) as done`;
  if (!(await query.execute(tx.db)).rows[0]?.done) throw notFound();
  await recordAudit(tx, { event: "kept-from.ended" });
}

/** Holds what a thing that has just come in tells of its parties against what staff have declared. One statement. */
export async function keepTold(tx: ActorTx, thingId: string, parties: readonly KnownAs[]): Promise<void> {
  const keys = parties.flatMap((known) => {
    const by = hashedKnownBy(tx, known);
    return [...by.keys, ...(by.postcode === undefined ? [] : [by.postcode]), ...by.places];
  });
  await sql`select person_index.keep_told(${thingId}, ${[...new Set(keys)]}::bigint[])`.execute(tx.db);
}

/**
 * Makes keys of work e-mail addresses and of what follows older rules, and holds what was declared lately against everybody known.
 * @returns how many declarations were held against all
 */
export async function holdDeclared(house: House): Promise<number> {
  await withSystemActor(house, INDEX, keySome);
  return withSystemActor(house, INDEX, async (tx) => {
    const query = sql<{ held: number }>`select person_index.hold_against_all(${AT_ONCE}) as held`;
    return (await query.execute(tx.db)).rows[0]?.held ?? 0;
  });
}

async function keySome(tx: ActorTx): Promise<void> {
  const query = sql<ToKey>`select * from person_index.to_key(${KEY_RULES}, ${AT_ONCE})`;
  for (const { id: old, staff_id, agency_id, email, sealed } of (await query.execute(tx.db)).rows) {
    const id = old ?? randomUUID();
    const known = sealed ? openKnown(tx.house, id, sealed) : { names: [], email: email ?? undefined };
    const by = hashedKnownBy(tx, known);
    await sql`
      select person_index.key_kept(${id}, ${staff_id}, ${agency_id}, ${sealed ?? sealKnown(tx.house, id, known)},
        ${by.keys}::bigint[], ${by.postcode ?? null}, ${by.places}::bigint[], ${KEY_RULES})`.execute(tx.db);
  }
}

/** A home counts by what stands in its address alone; a person by anything told. */
function knownFrom({ kind, given = "", family = "", born, phone, email, address }: KeptAnswers): KnownAs {
  if (kind === "home") return { names: [], address };
  return { names: given && family ? [{ given, family }] : [], born, phone, email, address };
}

function isHome({ postcode, places }: KnownBy): boolean {
  return postcode !== undefined && places.length > 0;
}

function sealKnown(house: House, id: string, known: KnownAs): Buffer {
  const told = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return sealValue(house, placeOf(id), told as Parameters<typeof sealValue>[2]);
}

function openKnown(house: House, id: string, sealed: Buffer): KnownAs {
  return openValue(house, placeOf(id), sealed, (value) => knownSchema.parse(value));
}

function placeOf(id: string) {
  return { table: "person_index.kept_from", row: id, column: "sealed" };
}

type ToKey = {
  readonly id: string | null;
  readonly staff_id: string;
  readonly agency_id: string;
  readonly email: string | null;
  readonly sealed: Buffer | null;
};
