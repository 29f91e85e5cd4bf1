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
  type IntakeLabel,
  type SealedIntake,
} from "../crypto/index.ts";
import { sql, type RawBuilder, type Tx } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { ADDED_AS, type ThreadKind } from "./thread-use.ts";

/** How long a reference opens anything. */
const LASTS = "90 days";

/** A thread to be opened: what it is of, and of its reference what may be known here. */
export type NewThread = {
  readonly kind: ThreadKind;
  readonly lookupSeed: Uint8Array;
  readonly publicKey: Uint8Array;
};

/** What a returning reference shows: the replies, oldest first, and whether anything may still be added. */
export type Thread = {
  readonly kind: ThreadKind;
  readonly isOpen: boolean;
  readonly replies: readonly { readonly text: string; readonly writtenAt: Date }[];
};

/** A thread as it lies there: its replies open only with what follows from its reference. */
export type SealedThread = Pick<Thread, "kind" | "isOpen"> & {
  readonly replies: readonly { readonly id: string; readonly sealed: Buffer; readonly writtenAt: Date }[];
};

/** The thread that a reference will open, for what is sent with it. */
export async function newThread(kind: ThreadKind, reference: BearerReference): Promise<NewThread> {
  const secrets = deriveThreadSecrets(reference);
  return { kind, lookupSeed: secrets.lookupSeed, publicKey: await threadPublicKey(secrets) };
}

/** What a query of the public role selects to open a thread for what a visitor sends. */
export function openingThread(
  { publicKeys }: House,
  { kind, lookupSeed, publicKey }: NewThread,
  thingId: string,
): RawBuilder<unknown> {
  const lookup = threadLookup(publicKeys, lookupSeed);
  return sql`intake.open_thread(${lookup}, ${thingId}, ${kind}, ${Buffer.from(publicKey)}, ${LASTS}::interval)`;
}

/**
 * Whether a reference opens anything, as it was typed. Nothing is opened yet: what it takes is the same for one that is right,
 * mistyped, wrong, over or burnt, however many answers wait (SAFETY 28).
 */
export async function opensThread(house: House, typed: string): Promise<boolean> {
  const reference = parseBearerReference(typed) ?? NOBODYS;
  return isThread(house, deriveThreadSecrets(reference).lookupSeed);
}

/** The same, by what a device derived from a reference that never came here. */
export async function isThread({ database, publicKeys }: House, lookupSeed: Uint8Array): Promise<boolean> {
  const lookup = threadLookup(publicKeys, lookupSeed);
  const query = sql<{ found: boolean }>`select intake.is_thread(${lookup}) as found`;
  const rows = await database.statementAs("fanlight_public", query);
  return rows[0]?.found ?? false;
}

/**
 * What is in the thread of a reference, as it was typed. Nothing for one that is wrong, over or burnt, and of these the
 * answer, and what it takes, is the same (SAFETY 28).
 */
export async function findThread(house: House, typed: string): Promise<Thread | undefined> {
  const reference = parseBearerReference(typed) ?? NOBODYS;
  const secrets = deriveThreadSecrets(reference);
  const thread = await findSealedThread(house, secrets.lookupSeed);
  if (!thread) return undefined;
  const replies = thread.replies.map(async ({ id, sealed, writtenAt }) => ({
    text: await openReply(secrets, id, sealed),
    writtenAt,
  }));
  return { ...thread, replies: await Promise.all(replies) };
}

/** The same, found by what a device derived from a reference that never came here; the replies open there alone. */
export async function findSealedThread(
  house: House,
  lookupSeed: Uint8Array,
): Promise<SealedThread | undefined> {
  const lookup = threadLookup(house.publicKeys, lookupSeed);
  const query = sql<ThreadRow>`select * from intake.read_thread(${lookup})`;
  const rows = await house.database.statementAs("fanlight_public", query);
  const [row] = rows;
  if (!row) return undefined;
  const replies = row.ids.map((id, index) => ({
    id,
    sealed: row.sealed[index] ?? Buffer.alloc(0),
    writtenAt: row.written[index] ?? new Date(0),
  }));
  return { kind: row.kind, isOpen: row.is_open, replies };
}

/**
 * Adds what she writes, sealed to the staff side like her request. When this returns true, it is committed.
 * @returns false where there is no such thread any more, or what it was about is closed: then nothing is kept
 */
export async function addToThread(house: House, reference: BearerReference, added: Added): Promise<boolean> {
  const recordId = isRecordId(added.id) ? added.id : randomUUID();
  const kind = ADDED_AS[added.kind];
  const body = Buffer.from(JSON.stringify(added.content));
  const sealed = await sealIntake(house.publicKeys, { recordId, kind, body });
  const { lookupSeed } = deriveThreadSecrets(reference);
  return addSealedToThread(house, lookupSeed, { recordId, kind, ...sealed });
}

/** Adds what was sealed on a device, as what it was sealed as: for a thread of another kind it is not taken. */
export async function addSealedToThread(
  { database, publicKeys }: House,
  lookupSeed: Uint8Array,
  { recordId, kind, keyId, sealed }: SealedIntake & IntakeLabel,
): Promise<boolean> {
  const lookup = threadLookup(publicKeys, lookupSeed);
  const query = sql<{ added: boolean }>`
    select intake.add_to_thread(${lookup}, ${recordId}, ${kind}, ${keyId}, ${Buffer.from(sealed)}) as added`;
  const rows = await database.statementAs("fanlight_public", query);
  return rows[0]?.added ?? false;
}

/** Whether something may be the id of a record, as our own pages and devices give one. */
export function isRecordId(id: string): boolean {
  return UUID.test(id);
}

/** What somebody adds to a thread: words, or one of the answers there are. The id is its page's, so that one sent twice is one. */
type Added = {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly content: { readonly text: string } | { readonly code: string };
};

/** It is not safe any more: the reference opens nothing from now on, and its replies are gone (SAFETY 25). */
export async function burnThread(house: House, lookupSeed: Uint8Array): Promise<void> {
  const query = sql`select intake.burn_thread(${threadLookup(house.publicKeys, lookupSeed)})`;
  await house.database.statementAs("fanlight_public", query);
}

/**
 * Whether somebody can still come back to a thing, closed that themselves, or has no way back any more, as far as the actor
 * is involved in it. One query.
 */
export async function findWayBack({ db }: ActorTx, thingId: string): Promise<"open" | "closed" | "over"> {
  const row = await db
    .selectFrom("intake.thread")
    .select([sql<boolean>`expires_at > now()`.as("isOpen"), "closed_by_her_at"])
    .where("thing_id", "=", thingId)
    .executeTakeFirst();
  if (row?.isOpen) return "open";
  return row?.closed_by_her_at ? "closed" : "over";
}

/**
 * Writes a reply that only whoever holds the reference can read; not even we can read it back.
 * @returns false where there is no thread any more
 */
export async function writeReply(tx: ActorTx, thingId: string, text: string): Promise<boolean> {
  const publicKey = await findPublicKey(tx, thingId);
  if (!publicKey) return false;
  const id = randomUUID();
  const sealed = await sealReply(publicKey, id, text);
  await tx.db.insertInto("intake.reply").values({ id, thing_id: thingId, sealed }).execute();
  return true;
}

/** Forgets threads that have run out. For the house's own upkeep. */
export async function purgeThreads(tx: Tx): Promise<void> {
  await sql`select intake.purge_threads()`.execute(tx);
}

async function findPublicKey({ db }: ActorTx, thingId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("intake.thread")
    .select("public_key")
    .where("thing_id", "=", thingId)
    .where("expires_at", ">", sql<Date>`now()`)
    .executeTakeFirst();
  return row?.public_key;
}

/** As a page gives one out. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Looked up in place of what is no reference, so that a typing error takes as long as a wrong one. */
const NOBODYS: BearerReference = { digits: "0".repeat(28) };

declare module "../db/database.ts" {
  interface Tables {
    "intake.thread": {
      thing_id: string;
      kind: ThreadKind;
      public_key: Buffer;
      expires_at: Date;
      closed_by_her_at: Date | null;
    };
    "intake.reply": { id: string; thing_id: string; sealed: Buffer };
  }
}

type ThreadRow = { kind: ThreadKind; is_open: boolean; ids: string[]; sealed: Buffer[]; written: Date[] };
