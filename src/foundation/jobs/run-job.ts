import type { JobWithMetadata } from "pg-boss";
import { redact } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import type { JobDefinition, JobPayload } from "./job.ts";
import type { JobLog } from "./job-log.ts";

/**
 * Does a job once. A failure is logged redacted and thrown on without its words, because the queue keeps what is
 * thrown and a driver's message may quote a row.
 */
export async function runJob(
  house: House,
  job: JobDefinition,
  delivered: Delivered,
  log: JobLog,
): Promise<void> {
  try {
    await job.run(house, delivered.data ?? {});
  } catch (error) {
    const last = job.every === undefined && delivered.retryCount >= delivered.retryLimit;
    log({ msg: "job failed", job: job.name, attempt: delivered.retryCount + 1, last, error: redact(error) });
    throw new Error("The job failed; the log says where.");
  }
}

export type Delivered = Pick<JobWithMetadata<JobPayload | null>, "data" | "retryCount" | "retryLimit">;
