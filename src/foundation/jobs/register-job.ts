import type { JobWithMetadata, PgBoss } from "pg-boss";
import type { House } from "../house/index.ts";
import type { JobDefinition, JobPayload } from "./job.ts";
import type { JobLog } from "./job-log.ts";
import { runJob } from "./run-job.ts";

const POLL_SECONDS = 2;
const HOUR = 3600;
const DAY = 24 * HOUR;
/** Eight tries over some four hours: long enough for a lost network, short enough to be told in the same shift. */
const RETRIES = { retryLimit: 8, retryBackoff: true, retryDelay: 30, retryDelayMax: 2 * HOUR };
/** A process that dies over a job is found out by its silence. */
const HEARTBEAT = { heartbeatSeconds: 30 };
const SETTINGS = [
  "heartbeatSeconds",
  "retryLimit",
  "retryBackoff",
  "retryDelay",
  "retryDelayMax",
  "deleteAfterSeconds",
] as const;

/** Works the job's queue. @returns what wakes the worker before its next look. */
export async function registerJob(
  queue: PgBoss,
  house: House,
  job: JobDefinition,
  log: JobLog,
): Promise<() => void> {
  const options = { pollingIntervalSeconds: POLL_SECONDS, includeMetadata: true } as const;
  let wake = (): void => {};
  const work = async (delivered: JobWithMetadata<JobPayload | null>[]): Promise<void> => {
    // Look again straight afterwards: a queue of many is not worked one every two seconds.
    wake();
    for (const each of delivered) await runJob(house, job, each, log);
  };
  const worker = await queue.work(job.name, options, work);
  wake = () => queue.notifyWorker(worker);
  return wake;
}

/**
 * Makes the queues that there are not yet, and gives the others the settings they should have. Of most starts one
 * question is all: nothing has changed since the last.
 */
export async function prepareQueues(queue: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  const known = new Map((await queue.getQueues()).map((each) => [each.name, each]));
  for (const job of jobs) {
    const settings = { ...HEARTBEAT, ...settingsFor(job) };
    const found = known.get(job.name);
    if (!found)
      await queue.createQueue(job.name, {
        ...settings,
        policy: job.every === undefined ? "standard" : "short",
      });
    else if (SETTINGS.some((name) => found[name] !== settings[name]))
      await queue.updateQueue(job.name, settings);
  }
}

/** A job of every few seconds is its own retry. What is done stays as long as its id must be known. */
function settingsFor({ every }: JobDefinition): QueueSettings {
  if (typeof every !== "number") return { ...RETRIES, deleteAfterSeconds: 7 * DAY };
  return { ...RETRIES, retryLimit: 0, deleteAfterSeconds: Math.max(HOUR, 2 * every) };
}

type QueueSettings = typeof RETRIES & { readonly deleteAfterSeconds: number };
