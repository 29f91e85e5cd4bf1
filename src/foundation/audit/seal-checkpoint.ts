import { sql } from "kysely";
import type { Now } from "../clock/index.ts";
import type { Database, Tx } from "../db/index.ts";
import { NOTHING_BEFORE, signCheckpoint, type Checkpoint, type SealedHead } from "./checkpoint.ts";
import { copyCheckpoints } from "./copy-checkpoints.ts";
import type { Signer } from "./signing.ts";

/** A checkpoint of this many heads is about half a megabyte; what is over waits for the next one. */
const MOST_HEADS = 5_000;

/**
 * Seals every stream that grew since the last checkpoint: signs their heads, stores the checkpoint and keeps a copy in
 * the folder, with those that a crash left uncopied. Run it every few seconds; several processes may.
 * @returns the new checkpoint, or undefined when nothing grew.
 * @throws audit-disagrees when the folder knows of checkpoints that the database does not have.
 */
export async function sealCheckpoint({
  database,
  signer,
  folder,
  now,
}: Sealing): Promise<Checkpoint | undefined> {
  await copyCheckpoints(database, folder);
  const checkpoint = await database.transactionAs("fanlight_jobs", (tx) => sealHeads(tx, signer, now));
  // Not just this one: copied in order of their numbers, whoever sealed them, they never leave a gap.
  if (checkpoint) await copyCheckpoints(database, folder);
  return checkpoint;
}

async function sealHeads(tx: Tx, signer: Signer, now: Now): Promise<Checkpoint | undefined> {
  const heads = await findUnsealed(tx);
  if (heads.length === 0) return undefined;
  const query = sql<{ id: number; hash: Buffer }>`select id, hash from audit.last_checkpoint()`;
  const [last] = (await query.execute(tx)).rows;
  const prev = last?.hash.toString("hex") ?? NOTHING_BEFORE;
  const checkpoint = signCheckpoint(signer, {
    id: (last?.id ?? 0) + 1,
    at: now().toISOString(),
    prev,
    heads,
  });
  await store(tx, checkpoint);
  return checkpoint;
}

async function findUnsealed(tx: Tx): Promise<SealedHead[]> {
  const query = sql<{ stream_id: string; seq: number; hash: Buffer }>`
    select stream_id, seq, hash from audit.unsealed_heads(${MOST_HEADS})`;
  return (await query.execute(tx)).rows.map((row) => [row.stream_id, row.seq, row.hash.toString("hex")]);
}

async function store(tx: Tx, { id, at, heads, keyId, prev, hash, signature }: Checkpoint): Promise<void> {
  const [before, own, signed] = [prev, hash, signature].map((text) => Buffer.from(text, "hex"));
  await sql`select audit.add_checkpoint(
    ${id}, ${at}, ${JSON.stringify(heads)}, ${keyId}, ${before}, ${own}, ${signed})`.execute(tx);
}

/** `folder` is best on another machine or medium than the database: a copy beside it protects little. */
export type Sealing = { database: Database; signer: Signer; folder: string; now: Now };
