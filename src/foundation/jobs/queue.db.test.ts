import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { openQueue } from "./queue.ts";

const NO_FAULTS = (entry: object): void => assert.fail(JSON.stringify(entry));

test("the job schema of our migration is the one the installed pg-boss expects", async () => {
  const queue = await openQueue(await testDatabase(), false, NO_FAULTS);
  const { ok, ...drift } = await queue.detectSchemaDrift();
  assert.ok(ok, JSON.stringify(drift));
  await queue.stop({ close: false });
});

test("a job whose process died over it is given out again", async () => {
  const database = await testDatabase();
  const queue = await openQueue(database, false, NO_FAULTS);
  await queue.createQueue("test.died", { heartbeatSeconds: 10, retryLimit: 3 });
  const id = await queue.send("test.died", { n: 1 });
  const [taken] = await queue.fetch("test.died");
  assert.equal(taken?.id, id);
  assert.deepEqual(await queue.fetch("test.died"), []);
  await database.withOwner((client) =>
    client.query("update job.job set heartbeat_on = now() - interval '1 minute' where id = $1", [id]),
  );
  await queue.supervise("test.died");
  const [again] = await queue.fetch("test.died", { includeMetadata: true });
  assert.deepEqual([again?.id, again?.retryCount], [id, 1]);
  await queue.stop({ close: false });
});
