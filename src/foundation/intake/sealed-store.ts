import type { ActorTx } from "../access/index.ts";
import {
  findDraftKeys,
  openIntake,
  sealIntake,
  type DraftKeys,
  type KeyRing,
  type SealedIntake,
} from "../crypto/index.ts";
import { sql, type RawBuilder } from "../db/index.ts";
import { unavailable } from "../errors/index.ts";
import type { House } from "../house/index.ts";

/** Intake taken from where it waited; opening it needs the staff side's keys, and throws when it cannot be. */
export type TakenIntake = {
  readonly id: string;
  readonly kind: string;
  readonly receivedAt: Date;
  /** Of what somebody added who came back: the thing it belongs to. */
  readonly thingId: string | undefined;
  readonly open: () => Promise<unknown>;
};

/**
 * Seals what a visitor sends and stores it. The id follows from the visit, so that sending twice keeps one.
 * When this returns, it is committed: only then may a receipt be shown.
 * @returns the id.
 */
export async function putSealed(
  house: House,
  secret: string,
  kind: string,
  content: object,
): Promise<string> {
  const keys = visitKeys(secret);
  const query = sql`select ${await keepingSealed(house, keys, kind, content)}`;
  await house.database.statementAs("fanlight_public", query);
  return keys.submissionId;
}

/**
 * Seals what a member of staff hands on and stores it in her own transaction, to be taken in as what the public sends
 * is: she needs no rights where it goes.
 */
export async function handOn(tx: ActorTx, recordId: string, kind: string, content: object): Promise<void> {
  const body = Buffer.from(JSON.stringify(content), "utf8");
  const { keyId, sealed } = await sealIntake(tx.house.publicKeys, { recordId, kind, body });
  await sql`select intake.put_sealed(${recordId}, ${kind}, ${keyId}, ${Buffer.from(sealed)})`.execute(tx.db);
}

/** What a query of the public role selects to keep what a visitor sends, sealed here. */
export async function keepingSealed(
  house: House,
  keys: DraftKeys,
  kind: string,
  content: object,
): Promise<RawBuilder<unknown>> {
  const recordId = keys.submissionId;
  const body = Buffer.from(JSON.stringify(content), "utf8");
  const sealed = await sealIntake(house.publicKeys, { recordId, kind, body });
  return keepingCiphertext(keys, kind, sealed);
}

/** The same of what came sealed. */
export function keepingCiphertext(
  { submissionId }: DraftKeys,
  kind: string,
  { keyId, sealed }: SealedIntake,
): RawBuilder<unknown> {
  return sql`intake.put_sealed(${submissionId}, ${kind}, ${keyId}, ${Buffer.from(sealed)})`;
}

/** What follows from a visit's secret; throws when the secret is not one of ours. */
export function visitKeys(secret: string): DraftKeys {
  const keys = findDraftKeys(secret);
  if (keys) return keys;
  throw unavailable("This visit has run out.", "Start again from the first page. Nothing was kept.");
}

/**
 * Takes the oldest waiting intake away and opens it, in the transaction that will give it a place of its own: if
 * that fails, it waits here again. Two processes never take the same.
 * @param skipping ids that are passed over: of what could not be taken in, which must not hold up the others, and of things
 *   whose additions wait with it, so that none of them overtakes it
 * @param kinds those that the caller has a place for
 */
export async function takeSealed(
  tx: ActorTx,
  skipping: readonly string[],
  kinds: readonly string[],
): Promise<TakenIntake | undefined> {
  const keys = tx.house.keys;
  if (!keys) return undefined;
  const oldest = sql<SealedRow>`
    delete from intake.sealed where id = (
      select id from intake.sealed where id <> all (${[...skipping]}::uuid[]) and kind = any (${[...kinds]}::text[])
        and (thing_id is null or thing_id <> all (${[...skipping]}::uuid[]))
      order by received_at, order_in_hour limit 1)
    returning id, kind, key_id, sealed, received_at, thing_id`;
  const [row] = (await oldest.execute(tx.db)).rows;
  if (!row) return undefined;
  return {
    id: row.id,
    kind: row.kind,
    receivedAt: row.received_at,
    thingId: row.thing_id ?? undefined,
    open: () => open(keys, row),
  };
}

/** Takes away a copy of what has its place already. */
export async function dropSealed({ db }: ActorTx, id: string): Promise<void> {
  await sql`delete from intake.sealed where id = ${id}`.execute(db);
}

async function open(keys: KeyRing, row: SealedRow): Promise<unknown> {
  const label = { recordId: row.id, kind: row.kind, keyId: row.key_id, sealed: row.sealed };
  return JSON.parse((await openIntake(keys, label)).toString("utf8"));
}

type SealedRow = {
  id: string;
  kind: string;
  key_id: string;
  sealed: Buffer;
  received_at: Date;
  thing_id: string | null;
};
