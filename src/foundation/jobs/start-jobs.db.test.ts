import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { testDatabase } from "../../../tests/support/database.ts";
import type { House } from "../house/index.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, type JobDefinition, type JobPayload } from "./job.ts";
import type { JobLogEntry } from "./job-log.ts";
import { startJobs } from "./start-jobs.ts";
import { withSystemActor } from "./system-actor.ts";

async function standUp(): Promise<House> {
  return { database: await testDatabase(), now: () => new Date() } as House;
}

async function query<T>({ database }: House, text: string, values: unknown[]): Promise<T[]> {
  return database.withOwner(async (client) => (await client.query(text, values)).rows as T[]);
}

function leave(house: House, job: JobDefinition, payload: JobPayload): Promise<string> {
  return withSystemActor(house, "jobs-test", (tx) => enqueue(tx, job, payload));
}

/** Waits for as long as it takes; a test that never gets there is ended by the runner. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(20);
}

async function isCompleted(house: House, id: string): Promise<boolean> {
  const [job] = await query<{ state: string }>(house, "select state from job.job where id = $1", [id]);
  return job?.state === "completed";
}

test("what rooms leave is done once each, by whichever process, even when it is handed on again", async () => {
  const house = await standUp();
  const done: unknown[] = [];
  const job = defineJob({ name: "test.once", run: async (_house, payload) => void done.push(payload["n"]) });
  const before = await leave(house, job, { n: 0 });
  const processes = [await startJobs(house, [job]), await startJobs(house, [job])];
  const ids = [before];
  for (let n = 1; n <= 12; n += 1) ids.push(await leave(house, job, { n }));
  for (const id of ids) await until(() => isCompleted(house, id));
  // As after a crash between handing on and forgetting.
  for (const id of ids) {
    await query(house, "insert into job_outbox.entry (id, job, payload) values ($1, $2, '{\"n\":-1}')", [
      id,
      job.name,
    ]);
  }
  const isEmpty = async (): Promise<boolean> => {
    return (await query(house, "select 1 from job_outbox.entry where job = $1", [job.name])).length === 0;
  };
  await until(isEmpty);
  const last = await leave(house, job, { n: 13 });
  await until(() => isCompleted(house, last));
  for (const each of processes) await each.stop();
  assert.deepEqual(
    done.toSorted((a, b) => Number(a) - Number(b)),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
  );
});

test("a failing job is logged without its words, kept without its words, and tried again later", async () => {
  const house = await standUp();
  const log: JobLogEntry[] = [];
  let tries = 0;
  const job = defineJob({
    name: "test.failing",
    run: async () => {
      tries += 1;
      if (tries === 1) throw new TypeError("canary-4417 lives at 1 Some Street");
    },
  });
  const running = await startJobs(house, [job], (entry) => log.push(entry));
  const id = await leave(house, job, {});
  const find =
    "select state, start_after > now() as later, to_jsonb(j)::text as everything from job.job j where id = $1";
  const read = async (): Promise<{ state: string; later: boolean; everything: string } | undefined> => {
    return (await query<{ state: string; later: boolean; everything: string }>(house, find, [id]))[0];
  };
  await until(async () => (await read())?.state === "retry");
  const kept = await read();
  assert.equal(kept?.later, true);
  assert.doesNotMatch(`${kept?.everything}${JSON.stringify(log)}`, /canary|Street/);
  assert.match(kept?.everything ?? "", /The job failed/);
  await query(house, "update job.job set start_after = now() where id = $1", [id]);
  await until(() => isCompleted(house, id));
  await running.stop();
  const [failure, ...others] = log;
  assert.deepEqual(others, []);
  assert.ok(failure?.msg === "job failed");
  assert.deepEqual(
    [failure.job, failure.attempt, failure.last, failure.error.name],
    ["test.failing", 1, false, "TypeError"],
  );
});

test("two processes share the turns of a periodic job: none is taken twice", async () => {
  const house = await standUp();
  let turns = 0;
  const job = defineJob({ name: "test.periodic", every: 1, run: async () => void (turns += 1) });
  const processes = [await startJobs(house, [job]), await startJobs(house, [job])];
  await until(() => turns >= 3);
  for (const each of processes) await each.stop();
  const rows =
    "select count(distinct singleton_on)::int as slots, count(*)::int as jobs from job.job where name = $1";
  const [found] = await query<{ slots: number; jobs: number }>(house, rows, [job.name]);
  assert.equal(found?.jobs, found?.slots);
  assert.ok(turns <= (found?.jobs ?? 0));
});

test("a job by cron is scheduled by London time, and no longer once no job asks for it", async () => {
  const house = await standUp();
  const job = defineJob({ name: "test.cron", every: "30 4 * * *", run: async () => {} });
  const schedules = "select cron, timezone from job.schedule where name = $1";
  await (await startJobs(house, [job])).stop();
  assert.deepEqual(await query(house, schedules, [job.name]), [
    { cron: "30 4 * * *", timezone: "Europe/London" },
  ]);
  await (await startJobs(house, [])).stop();
  assert.deepEqual(await query(house, schedules, [job.name]), []);
});

test("stopping waits for the job under way and begins no other", async () => {
  const house = await standUp();
  const begun: unknown[] = [];
  const ended: unknown[] = [];
  const job = defineJob({
    name: "test.stopping",
    run: async (_house, { n }) => {
      begun.push(n);
      await setTimeout(300);
      ended.push(n);
    },
  });
  const running = await startJobs(house, [job]);
  for (const n of [1, 2, 3]) await leave(house, job, { n });
  await until(() => begun.length === 1);
  await running.stop();
  assert.deepEqual(ended, begun);
  assert.ok(begun.length < 3);
  const left = "select 1 from job.job where name = $1 and state = 'active'";
  assert.deepEqual(await query(house, left, [job.name]), []);
});

test("jobs go on when the database comes back after a fault", async () => {
  const house = await standUp();
  const log: JobLogEntry[] = [];
  let done = 0;
  let isAway = false;
  const database: House["database"] = {
    ...house.database,
    transactionAs: (role, work) =>
      isAway ? Promise.reject(new Error("away")) : house.database.transactionAs(role, work),
  };
  const job = defineJob({ name: "test.fault", run: async () => void (done += 1) });
  const running = await startJobs({ ...house, database }, [job], (entry) => log.push(entry));
  isAway = true;
  await until(() => log.length > 0);
  isAway = false;
  await leave(house, job, {});
  await until(() => done === 1);
  await running.stop();
  assert.ok(log.every(({ msg }) => msg === "job queue fault"));
});

test("two jobs of one name stop the start", async () => {
  const job = defineJob({ name: "test.twin", run: async () => {} });
  await assert.rejects(startJobs(await standUp(), [job, job]), /Two jobs are called "test.twin"/);
});
