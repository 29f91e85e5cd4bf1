import { sql } from "kysely";
import { FanlightError } from "../errors/index.ts";
import type { Database } from "../db/index.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { findNewestKept, keepCheckpoint } from "./checkpoint-folder.ts";
import { checkpointLine } from "./export-line.ts";

const BATCH = 500;

/**
 * Copies to the folder every checkpoint newer than its newest. What is there is never written again.
 * @throws audit-disagrees when the database does not have the folder's newest checkpoint, or has another in its place.
 */
export async function copyCheckpoints(database: Database, folder: string): Promise<void> {
  const newest = await findNewestKept(folder);
  let from = newest?.checkpoint?.id ?? 1;
  if (newest) {
    const [same] = await readCheckpoints(database, from, 1);
    if (newest.checkpoint === undefined || same?.hash !== newest.checkpoint.hash)
      throw disagrees(newest.path);
    from += 1;
  }
  for (;;) {
    const batch = await readCheckpoints(database, from, BATCH);
    for (const checkpoint of batch) await keepCheckpoint(folder, checkpoint);
    if (batch.length < BATCH) return;
    from += BATCH;
  }
}

async function readCheckpoints(database: Database, from: number, atMost: number): Promise<Checkpoint[]> {
  return database.transactionAs("fanlight_jobs", async (tx) => {
    const query = sql<{ line: string }>`select line from audit.checkpoints_from(${from}, ${atMost}) as line`;
    return (await query.execute(tx)).rows.map((row) => checkpointLine.parse(JSON.parse(row.line)));
  });
}

/** Sealing stops here on purpose: going on would write over the proof that something was taken away. */
function disagrees(path: string): FanlightError {
  return new FanlightError({
    code: "audit-disagrees",
    status: 500,
    message: `The checkpoint kept in ${path} is not the one in the database.`,
    cure:
      "If the database was restored from a backup, set that folder aside, keep it, and give an empty one. " +
      "If it was not, the audit record was tampered with: run `fanlight audit export` and `fanlight audit verify`.",
  });
}
