import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import { sql, type Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { jobAtWork, personOnRecord, signedIn, thingWith, twoAgencies } from "./builders.ts";
import { recordAudit, type NewAuditEntry } from "./record-audit.ts";

let database: Database;
let house: House;

before(async () => {
  database = await freshDatabase();
  await twoAgencies(database);
  await database.lockDown();
  house = { database } as House;
});
after(() => database.close());

const record = (token: string, entry: NewAuditEntry) =>
  withActor(house, token, (tx) => recordAudit(tx, entry));
type Viewed = { thingId?: string; personId?: string };
const views = async (token: string, { thingId, personId }: Viewed, limit = 10) => {
  const query = sql<{ by: string; event: string }>`
    select by, event from audit.views_of(${thingId ?? null}, ${personId ?? null}, ${limit})`;
  const { rows } = await withActor(house, token, (tx) => query.execute(tx.db));
  return rows.map(({ by, event }) => [by, event]);
};

describe("who has looked at a thing", () => {
  test("is told to those involved in it, newest first", async () => {
    const [worker, manager] = [await signedIn(database), await signedIn(database)];
    const thingId = await thingWith(database, [`staff:${worker.staff}`]);
    await record(worker.token, { event: "case.seen", thingId });
    await record(manager.token, { event: "case.saved", thingId });
    assert.deepEqual(await views(worker.token, { thingId }), [
      [`staff:${manager.staff}`, "case.saved"],
      [`staff:${worker.staff}`, "case.seen"],
    ]);
  });

  test("is not told to anyone else, not even who looked herself", async () => {
    const [worker, stranger] = [await signedIn(database), await signedIn(database)];
    const thingId = await thingWith(database, [`staff:${worker.staff}`]);
    await record(stranger.token, { event: "case.seen", thingId });
    assert.deepEqual(await views(stranger.token, { thingId }), []);
    assert.deepEqual(await views(stranger.token, { thingId: randomUUID() }), []);
  });

  test("leaves out jobs, which do not look", async () => {
    const [worker, job] = [await signedIn(database), await jobAtWork(database, "clocks")];
    const thingId = await thingWith(database, [`staff:${worker.staff}`]);
    await record(job.token, { event: "clock.ran", thingId });
    assert.deepEqual(await views(worker.token, { thingId }), []);
  });

  test("is the last ten unless asked for fewer or more", async () => {
    const worker = await signedIn(database);
    const thingId = await thingWith(database, [`staff:${worker.staff}`]);
    for (let n = 0; n < 12; n += 1) await record(worker.token, { event: `case.seen-${n}`, thingId });
    const last = await views(worker.token, { thingId });
    assert.deepEqual([last.length, last[0]?.[1], last[9]?.[1]], [10, "case.seen-11", "case.seen-2"]);
    assert.equal((await views(worker.token, { thingId }, 3)).length, 3);
    assert.equal((await views(worker.token, { thingId }, 1000)).length, 12);
  });
});

describe("who has looked at a person", () => {
  test("tells of things the reader is involved in, and never that another agency knows the person", async () => {
    const personId = await personOnRecord(database);
    const [worker, colleague] = [await signedIn(database), await signedIn(database)];
    const outsider = await signedIn(database, { agency: "council" });
    const shared = await thingWith(database, [`staff:${worker.staff}`], personId);
    const theirs = await thingWith(database, [`staff:${outsider.staff}`], personId);
    await record(outsider.token, { event: "case.seen", thingId: theirs, personId });
    await record(outsider.token, { event: "person.seen", personId });
    await record(outsider.token, { event: "referral.seen", thingId: shared, personId });
    await record(colleague.token, { event: "person.seen", personId });
    assert.deepEqual(await views(worker.token, { personId }), [
      [`staff:${colleague.staff}`, "person.seen"],
      [`staff:${outsider.staff}`, "referral.seen"],
    ]);
  });

  test("tells nothing to someone who does not know the person", async () => {
    const personId = await personOnRecord(database);
    const [worker, colleague] = [await signedIn(database), await signedIn(database)];
    await thingWith(database, [`staff:${worker.staff}`], personId);
    await record(worker.token, { event: "person.seen", personId });
    assert.deepEqual(await views(colleague.token, { personId }), []);
  });
});
