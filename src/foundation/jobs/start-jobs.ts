import type { PgBoss } from "pg-boss";
import { redact } from "../errors/index.ts";
import type { House } from "../house/index.ts";
import type { JobDefinition } from "./job.ts";
import { type JobLog, writeJobLog } from "./job-log.ts";
import { openQueue } from "./queue.ts";
import { prepareQueues, registerJob } from "./register-job.ts";
import { relayOutbox } from "./relay-outbox.ts";
import { repeat, type Repeating } from "./repeat.ts";

const RELAY_MS = 1_000;
/** How long a stop waits for jobs under way; what has not ended by then is done again later. */
const PATIENCE_MS = 10_000;
const TIME_ZONE = "Europe/London";

/**
 * Works the given jobs in this process until stopped. A job that fails is logged, redacted, and tried again with
 * growing pauses; nothing a job does ends the process.
 */
export async function startJobs(
  house: House,
  jobs: readonly JobDefinition[],
  log = writeJobLog,
): Promise<RunningJobs> {
  refuseTwins(jobs);
  const queue = await openQueue(house.database, jobs.some(isCron), log);
  try {
    const repeating = await startAll(queue, house, jobs, log);
    return { stop: () => stopAll(queue, repeating) };
  } catch (error) {
    await stopAll(queue, []);
    throw error;
  }
}

async function startAll(
  queue: PgBoss,
  house: House,
  jobs: readonly JobDefinition[],
  log: JobLog,
): Promise<Repeating[]> {
  await prepareQueues(queue, jobs);
  const wakers = new Map<string, () => void>();
  for (const job of jobs) wakers.set(job.name, await registerJob(queue, house, job, log));
  await scheduleCron(queue, jobs);
  const fault = (error: unknown): void => log({ msg: "job queue fault", error: redact(error) });
  const relay = async (): Promise<void> => {
    for (const name of await relayOutbox(house.database, queue, [...wakers.keys()])) wakers.get(name)?.();
  };
  return [repeat(RELAY_MS, relay, fault), ...jobs.flatMap((job) => startTurns(queue, job, wakers, fault))];
}

/** Every process asks for each turn; the queue takes the first to ask within the turn's seconds. */
function startTurns(
  queue: PgBoss,
  { name, every }: JobDefinition,
  wakers: ReadonlyMap<string, () => void>,
  fault: (error: unknown) => void,
): Repeating[] {
  if (typeof every !== "number") return [];
  const turn = async (): Promise<void> => {
    if (await queue.send(name, {}, { singletonSeconds: every })) wakers.get(name)?.();
  };
  return [repeat(every * 1_000, turn, fault)];
}

/** A schedule that no job asks for any more would fill a queue that nobody works. */
async function scheduleCron(queue: PgBoss, jobs: readonly JobDefinition[]): Promise<void> {
  const wanted = new Set(jobs.filter(isCron).map(({ name }) => name));
  for (const { name } of await queue.getSchedules()) if (!wanted.has(name)) await queue.unschedule(name);
  for (const { name, every } of jobs) {
    if (typeof every === "string") await queue.schedule(name, every, {}, { tz: TIME_ZONE, missed: "once" });
  }
}

async function stopAll(queue: PgBoss, repeating: readonly Repeating[]): Promise<void> {
  await Promise.all(repeating.map((each) => each.stop()));
  await queue.stop({ graceful: true, timeout: PATIENCE_MS, close: false });
}

function isCron({ every }: JobDefinition): boolean {
  return typeof every === "string";
}

function refuseTwins(jobs: readonly JobDefinition[]): void {
  const names = jobs.map(({ name }) => name);
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin !== undefined) throw new Error(`Two jobs are called "${twin}".`);
}

/** `stop` begins nothing new and waits a while for what is under way. The database may be closed after it. */
export type RunningJobs = { stop(): Promise<void> };
