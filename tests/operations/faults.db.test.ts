import assert from "node:assert/strict";
import { test } from "node:test";
import { testEngine } from "../support/engine.ts";
import { skipWhenMissing } from "../support/skip.ts";
import { readArrived } from "./machine/arrived.ts";
import { ask } from "./machine/ask.ts";
import { assertKept } from "./machine/assert-kept.ts";
import { newCluster } from "./machine/cluster.ts";
import { newWords } from "./machine/load.ts";
import { onSmallDisk } from "./machine/on-small-disk.ts";
import { administer, newPlace, type Place } from "./machine/place.ts";
import { startProgram, type Program } from "./machine/program.ts";
import { findDiskObstacle } from "./machine/small-disk.ts";
import { Visitor, type ShownReceipt } from "./machine/visitor.ts";

const isServer = testEngine() === "postgres";
const SENDERS = 24;

type Sender = { readonly visitor: Visitor; readonly words: string };

/** Visitors who have written all and have only to send it. */
async function writers(place: Place, count: number): Promise<Sender[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const [visitor, words] = [new Visitor(place, "gives up"), newWords()];
      await visitor.writes(words);
      return { visitor, words };
    }),
  );
}

/** Sends all, one after the other. @returns the receipts that were shown, and those who were told that it was not sent. */
async function sendAll(senders: readonly Sender[]): Promise<{ shown: ShownReceipt[]; refused: Sender[] }> {
  const [shown, refused]: [ShownReceipt[], Sender[]] = [[], []];
  for (const sender of senders) {
    try {
      shown.push(await sender.visitor.sends(sender.words));
    } catch (error) {
      assert.match(String(error), /: 503 from \/q: Not sent$/);
      refused.push(sender);
    }
  }
  return { shown, refused };
}

function assertNoCrash(program: Program): void {
  assert.doesNotMatch(program.said(), /"level":"fatal"|"status":500/);
}

test("a lost database: 503 that says what to do, no receipt, nothing half-written, and all is well when it is back", async (t) => {
  // The embedded database lives in the program and cannot be lost without it.
  if (!isServer) return;
  const cluster = await newCluster(t);
  const place = await newPlace(t, cluster.ownerUrl);
  const program = await startProgram(t, place.settings);
  const senders = await writers(place, 3);
  await cluster.stop();

  const { shown, refused } = await sendAll(senders);
  assert.equal(shown.length, 0);
  const at = (path: string, origin: string) => ask({ port: place.port, origin, path });
  assert.equal((await at("/healthz", place.help)).status, 200);
  assert.equal((await at("/readyz", place.help)).status, 503);
  const staff = await ask({ port: place.port, origin: place.staff, path: "/now", cookie: "s=whatever" });
  assert.equal(staff.status, 503);
  assert.match(staff.body, /Our records cannot be reached just now\.[\s\S]*Try again in a few minutes\./);
  assert.match(staff.body, /Number to quote: [0-9a-f]{12}/);

  await cluster.start();
  const again = await sendAll(refused);
  assert.equal(again.refused.length, 0);
  assert.equal((await at("/readyz", place.help)).status, 200);
  assertNoCrash(program);
  assert.equal((await program.stop()).code, 0);
  const arrived = await readArrived(place.settings);
  assert.equal(arrived.length, senders.length);
  assertKept(again.shown, arrived);
});

test("a database that takes no connections: 503 and no receipt, until it does again", async (t) => {
  if (!isServer) return;
  const cluster = await newCluster(t);
  const place = await newPlace(t, cluster.ownerUrl);
  const program = await startProgram(t, place.settings);
  const senders = await writers(place, 2);
  const name = new URL(place.settings["DATABASE_URL"] ?? "").pathname.slice(1);
  await administer(cluster.adminUrl, `alter database ${name} allow_connections false`);
  await administer(
    cluster.adminUrl,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  const { refused } = await sendAll(senders);
  assert.equal(refused.length, senders.length);
  await administer(cluster.adminUrl, `alter database ${name} allow_connections true`);
  const { shown } = await sendAll(refused);
  assertNoCrash(program);
  assert.equal((await program.stop()).code, 0);
  assert.equal(shown.length, senders.length);
  assertKept(shown, await readArrived(place.settings));
});

test(
  isServer
    ? "the disk with the tables is full (the log's is not): 503, no receipt, nothing half-written, and then all is well"
    : "the disk with the data folder is full: 503, no receipt, nothing half-written, and then all is well",
  skipWhenMissing(await findDiskObstacle()),
  async (t) => {
    const { place, settings, disk } = await onSmallDisk(t);
    const program = await startProgram(t, settings);
    const senders = await writers(place, SENDERS);
    disk.fill();
    const first = await sendAll(senders);
    assert.ok(first.refused.length > 0, "the disk was not full");
    disk.free();
    const later = await sendAll(first.refused);
    assert.equal(later.refused.length, 0);
    assertNoCrash(program);
    assert.equal((await program.stop()).code, 0);
    const arrived = await readArrived(settings);
    assert.equal(arrived.length, SENDERS);
    assertKept([...first.shown, ...later.shown], arrived);
  },
);
