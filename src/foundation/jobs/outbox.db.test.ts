import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob } from "./job.ts";
import { withSystemActor } from "./system-actor.ts";

const job = defineJob({ name: "test.outbox", run: async () => {} });

async function standUp(): Promise<House> {
  return { database: await testDatabase(), now: () => new Date() } as House;
}

async function entriesOf(house: House, id: string): Promise<unknown[]> {
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      "select payload, not_before from job_outbox.entry where id = $1",
      [id],
    );
    return rows;
  });
}

test("work left in a transaction is there once it commits, with its payload and earliest moment", async () => {
  const house = await standUp();
  const at = new Date("2031-01-01T10:00:00Z");
  const id = await withSystemActor(house, "outbox-test", (tx) => enqueue(tx, job, { ref: "a" }, at));
  assert.deepEqual(await entriesOf(house, id), [{ payload: { ref: "a" }, not_before: at }]);
});

test("work left in a transaction that rolls back was never there", async () => {
  const house = await standUp();
  let id = "";
  const failing = withSystemActor(house, "outbox-test", async (tx) => {
    id = await enqueue(tx, job, {});
    throw new Error("changed my mind");
  });
  await assert.rejects(failing, /changed my mind/);
  assert.deepEqual(await entriesOf(house, id), []);
});

test("a room can neither read, change nor take away what was left", async () => {
  const house = await standUp();
  const id = await withSystemActor(house, "outbox-test", (tx) => enqueue(tx, job, {}));
  const attempts = [
    sql`select id from job_outbox.entry`,
    sql`update job_outbox.entry set job = 'test.other'`,
    sql`delete from job_outbox.entry`,
  ];
  for (const attempt of attempts) {
    await assert.rejects(
      withSystemActor(house, "outbox-test", ({ db }) => attempt.execute(db)),
      { code: "42501" },
    );
  }
  assert.equal((await entriesOf(house, id)).length, 1);
});

test("nothing can be left without a session", async () => {
  const { database } = await standUp();
  const leave = sql`insert into job_outbox.entry (id, job) values (${randomUUID()}, 'test.outbox')`;
  for (const role of ["fanlight_app", "fanlight_public", "fanlight_jobs"] as const) {
    await assert.rejects(
      database.transactionAs(role, (tx) => leave.execute(tx)),
      { code: "42501" },
    );
  }
});

test("a payload that could hold what a person wrote is refused", async () => {
  const house = await standUp();
  const payloads = ['{"a":{"b":"c"}}', '{"a":["b"]}', '["a"]', JSON.stringify({ a: "x".repeat(1000) })];
  for (const payload of payloads) {
    const leave = sql`insert into job_outbox.entry (id, job, payload)
      values (${randomUUID()}, 'test.outbox', ${payload})`;
    await assert.rejects(
      withSystemActor(house, "outbox-test", ({ db }) => leave.execute(db)),
      { code: "23514" },
      payload,
    );
  }
});
