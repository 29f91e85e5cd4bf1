import type { House } from "../house/index.ts";

const NAME = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/;

/**
 * Declares work done in the background. A wrong declaration stops the start.
 * Whatever it does must bear being done twice: a process may die between doing it and saying so.
 */
export function defineJob<P extends JobPayload = JobPayload>(job: JobDefinition<P>): JobDefinition<P> {
  if (!NAME.test(job.name)) throw new Error(`"${job.name}" is not a name such as "messages.relay".`);
  if (typeof job.every === "number" && !(Number.isInteger(job.every) && job.every >= 1)) {
    throw new Error(`The job "${job.name}" runs every ${job.every} seconds: give a whole number from 1.`);
  }
  return job;
}

/** What a job is told: ids and codes, one level deep. Never a name, an address or what a person wrote. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export type JobDefinition<P extends JobPayload = JobPayload> = {
  /** Lower-case words, the module's first: "messages.relay". Kept for ever: queued work is found by it. */
  readonly name: string;
  /**
   * Seconds between turns, or five cron fields by London time. However many processes there are, each turn is taken
   * by one of them. Left out, the job runs when a room enqueues it.
   */
  readonly every?: number | string;
  run(house: House, payload: P): Promise<void>;
};
