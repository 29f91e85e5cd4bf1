import type { PgBoss } from "pg-boss";
import { sql, type Database } from "../db/index.ts";
import type { JobPayload } from "./job.ts";

const BATCH = 100;

/**
 * Hands what rooms left in the outbox on to the queue, oldest first. The queue knows every id for days, so an entry
 * handed on twice, by two relays or after a crash, is one job.
 * @param known the jobs of this process; what another version left for its own jobs stays where it is.
 * @returns the names of the jobs that were handed something.
 */
export async function relayOutbox(
  database: Database,
  queue: PgBoss,
  known: readonly string[],
): Promise<Set<string>> {
  const handedOn = new Set<string>();
  for (let entries = await readBatch(database, known); ; entries = await readBatch(database, known)) {
    for (const [name, jobs] of Map.groupBy(entries, (entry) => entry.job)) {
      await queue.insert(name, jobs.map(toJob));
      handedOn.add(name);
    }
    await forget(database, entries);
    if (entries.length < BATCH) return handedOn;
  }
}

async function readBatch(database: Database, known: readonly string[]): Promise<Entry[]> {
  return database.transactionAs("fanlight_jobs", async (tx) => {
    const query = sql<Entry>`
      select id, job, payload, not_before from job_outbox.entry
      where job = any(${[...known]}) order by created_at limit ${BATCH}`;
    return (await query.execute(tx)).rows;
  });
}

async function forget(database: Database, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return;
  const ids = entries.map((entry) => entry.id);
  await database.transactionAs("fanlight_jobs", (tx) =>
    sql`delete from job_outbox.entry where id = any(${ids})`.execute(tx),
  );
}

function toJob({ id, payload, not_before }: Entry): { id: string; data: JobPayload; startAfter?: Date } {
  return { id, data: payload, ...(not_before ? { startAfter: not_before } : {}) };
}

type Entry = { id: string; job: string; payload: JobPayload; not_before: Date | null };
