import { randomUUID } from "node:crypto";
import type { ActorTx } from "../access/index.ts";
import {
  deriveThreadSecrets,
  openReply,
  parseBearerReference,
  sealIntake,
  sealReply,
  threadLookup,
  threadPublicKey,
  type BearerReference,
} from "../crypto/index.ts";
import { sql, type RawBuilder, type Tx } from "../db/index.ts";
import type { House } from "../house/index.ts";

/** How long a reference opens anything. */
const LASTS = "90 days";

/** What a returning reference shows: the replies, oldest first, and whether anything may still be added. */
export type Thread = {
  readonly isOpen: boolean;
  readonly replies: readonly { readonly text: string; readonly writtenAt: Date }[];
};

/** What a query of the public role selects to open a thread for what a visitor sends. */
export async function openingThread(
  house: House,
  reference: BearerReference,
  contactId: string,
): Promise<RawBuilder<unknown>> {
  const secrets = deriveThreadSecrets(reference);
  const lookup = threadLookup(house.publicKeys, secrets.lookupSeed);
  const publicKey = await threadPublicKey(secrets);
  return sql`intake.open_thread(${lookup}, ${contactId}, ${publicKey}, ${LASTS}::interval)`;
}

/**
 * What is in the thread of a reference, as it was typed. Nothing for one that is wrong, over or burnt, and of these the
 * answer, and what it takes, is the same (SAFETY 28).
 */
export async function findThread(house: House, typed: string): Promise<Thread | undefined> {
  const reference = parseBearerReference(typed) ?? NOBODYS;
  const secrets = deriveThreadSecrets(reference);
  const lookup = threadLookup(house.publicKeys, secrets.lookupSeed);
  const query = sql<ThreadRow>`select * from intake.read_thread(${lookup})`;
  const rows = await house.database.statementAs("fanlight_public", query);
  const [row] = rows;
  if (!row) return undefined;
  const replies = row.ids.map(async (id, index) => ({
    text: await openReply(secrets, id, row.sealed[index] ?? Buffer.alloc(0)),
    writtenAt: row.written[index] ?? new Date(0),
  }));
  return { isOpen: row.is_open, replies: await Promise.all(replies) };
}

/**
 * Adds what she writes, sealed to the staff side like her request. When this returns true, it is committed.
 * @returns false where there is no such thread any more, or what it was about is closed: then nothing is kept
 */
export async function addToThread(house: House, reference: BearerReference, text: string): Promise<boolean> {
  const lookup = lookupOf(house, reference);
  const [recordId, kind] = [randomUUID(), "returned"];
  const { keyId, sealed } = await sealIntake(house.publicKeys, {
    recordId,
    kind,
    body: Buffer.from(JSON.stringify({ text })),
  });
  const query = sql<{ added: boolean }>`
    select intake.add_to_thread(${lookup}, ${recordId}, ${keyId}, ${Buffer.from(sealed)}) as added`;
  const rows = await house.database.statementAs("fanlight_public", query);
  return rows[0]?.added ?? false;
}

/** It is not safe any more: the reference opens nothing from now on, and its replies are gone (SAFETY 25). */
export async function burnThread(house: House, reference: BearerReference): Promise<void> {
  const query = sql`select intake.burn_thread(${lookupOf(house, reference)})`;
  await house.database.statementAs("fanlight_public", query);
}

/** Whether somebody can come back and read what is written to this contact, as far as the actor is involved in it. */
export async function hasThread(tx: ActorTx, contactId: string): Promise<boolean> {
  return (await findPublicKey(tx, contactId)) !== undefined;
}

/**
 * Writes a reply that only whoever holds the reference can read; not even we can read it back.
 * @returns false where there is no thread any more
 */
export async function writeReply(tx: ActorTx, contactId: string, text: string): Promise<boolean> {
  const publicKey = await findPublicKey(tx, contactId);
  if (!publicKey) return false;
  const id = randomUUID();
  const sealed = await sealReply(publicKey, id, text);
  await tx.db.insertInto("intake.reply").values({ id, contact_id: contactId, sealed }).execute();
  return true;
}

/** Forgets threads that have run out. For the house's own upkeep. */
export async function purgeThreads(tx: Tx): Promise<void> {
  await sql`select intake.purge_threads()`.execute(tx);
}

async function findPublicKey({ db }: ActorTx, contactId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("intake.thread")
    .select("public_key")
    .where("contact_id", "=", contactId)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  return row?.public_key;
}

function lookupOf(house: House, reference: BearerReference): Buffer {
  return threadLookup(house.publicKeys, deriveThreadSecrets(reference).lookupSeed);
}

/** Looked up in place of what is no reference, so that a typing error takes as long as a wrong one. */
const NOBODYS: BearerReference = { digits: "0".repeat(28) };

declare module "../db/database.ts" {
  interface Tables {
    "intake.thread": { contact_id: string; public_key: Buffer; expires_at: Date };
    "intake.reply": { id: string; contact_id: string; sealed: Buffer };
  }
}

type ThreadRow = { is_open: boolean; ids: string[]; sealed: Buffer[]; written: Date[] };
