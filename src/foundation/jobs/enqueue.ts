import { randomUUID } from "node:crypto";
import type { Generated, JSONColumnType } from "kysely";
import type { ActorTx } from "../access/index.ts";
import type { JobDefinition, JobPayload } from "./job.ts";

declare module "../db/database.ts" {
  interface Tables {
    "job_outbox.entry": EntryTable;
  }
}

/**
 * Leaves a job to be done once this transaction has committed; if it rolls back, nothing was left.
 * @param notBefore the earliest moment, when it is not at once.
 * @returns the job's id, by which it is done once however often it is handed on.
 */
export async function enqueue<P extends JobPayload>(
  tx: ActorTx,
  job: JobDefinition<P>,
  payload: P,
  notBefore?: Date,
): Promise<string> {
  const id = randomUUID();
  const entry = { id, job: job.name, payload: JSON.stringify(payload), not_before: notBefore ?? null };
  await tx.db.insertInto("job_outbox.entry").values(entry).execute();
  return id;
}

type EntryTable = {
  id: string;
  job: string;
  payload: JSONColumnType<JobPayload, string, never>;
  not_before: Date | null;
  created_at: Generated<Date>;
};
