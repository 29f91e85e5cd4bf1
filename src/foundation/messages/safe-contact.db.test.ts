import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { withActor, type ActorTx } from "../access/index.ts";
import type { House } from "../house/index.ts";
import { approveAttempt } from "./approve-attempt.ts";
import { caseOf, type Colleague, houseOn, permissionFor, signedIn } from "./builders.ts";
import { findContacts } from "./find-contacts.ts";
import { type NewPermission, permitContact } from "./permit-contact.ts";
import { readAddress } from "./read-address.ts";
import { sendMessage } from "./send-message.ts";
import { withdrawContact } from "./withdraw-contact.ts";

const HOUR = 3_600_000;
const NUMBER = "07700 900222";

let house: House;
let worker: Colleague;
let thingId: string;

before(async () => {
  house = await houseOn(await testDatabase());
  worker = await signedIn(house, ["case.work"]);
});

beforeEach(async () => {
  thingId = await caseOf(house, worker);
});

function as<T>({ token }: Colleague, work: (tx: ActorTx) => Promise<T>): Promise<T> {
  return withActor(house, token, work);
}

function usual(change: Partial<NewPermission> = {}): NewPermission {
  return { thingId, channel: "text", address: NUMBER, senderName: "Sam", verifiedAt: new Date(), ...change };
}

test("what she allows is shown to those involved as she gave it, without the address", async () => {
  const verifiedAt = new Date(Date.now() - HOUR);
  const window = { from: "09:30", to: "14:00" };
  const wanted = usual({ window, days: [1, 3], voicemailOk: true, verifiedAt });
  const id = await as(worker, (tx) => permitContact(tx, wanted));
  const [found, ...others] = await as(worker, (tx) => findContacts(tx, thingId));
  assert.deepEqual(others, []);
  assert.deepEqual(
    { ...found, isSafeNow: undefined, nextSafeTime: undefined },
    {
      id,
      channel: "text",
      senderName: "Sam",
      window,
      days: [1, 3],
      voicemailOk: true,
      verifiedAt,
      // The pack's "safe-contact.stale-after": thirty days.
      expiresAt: new Date(verifiedAt.getTime() + 30 * 24 * HOUR),
      standing: "good",
      isSafeNow: undefined,
      nextSafeTime: undefined,
    },
  );
  assert.ok(found?.nextSafeTime);
  assert.doesNotMatch(JSON.stringify(found), /900222/);
});

test("left open, it is any time of any day; not checked or checked long ago, it is not safe now", async () => {
  await as(worker, (tx) => permitContact(tx, usual()));
  await as(worker, (tx) => permitContact(tx, usual({ verifiedAt: undefined })));
  await permissionFor(house, {
    thingId,
    verifiedAt: new Date(Date.now() - 9 * HOUR),
    expiresAt: new Date(Date.now() - HOUR),
  });
  const found = await as(worker, (tx) => findContacts(tx, thingId));
  const standings = found.map(
    ({ standing, isSafeNow, window }) => `${standing} ${isSafeNow} ${window.from}-${window.to}`,
  );
  assert.deepEqual(standings.toSorted(), [
    "good true 00:00-24:00",
    "stale false 00:00-24:00",
    "unverified false 00:00-24:00",
  ]);
});

test("the address is sealed in the database, opens for those involved, and each look is recorded", async () => {
  const id = await as(worker, (tx) => permitContact(tx, usual()));
  const read = async (text: string): Promise<string> =>
    house.database.withOwner(async (client) => JSON.stringify((await client.query(text, [thingId])).rows));
  assert.doesNotMatch(
    await read("select encode(address_sealed, 'escape') from message.permission where thing_id = $1"),
    /900222/,
  );
  assert.equal(await as(worker, (tx) => readAddress(tx, id)), NUMBER);
  assert.match(await read("select event from audit.entry where thing_id = $1"), /safe-contact.address-read/);
  assert.doesNotMatch(
    await read("select to_jsonb(e)::text from audit.entry e where thing_id = $1"),
    /900222|Sam/,
  );
});

test("to someone who is not involved there is nothing: not the case, the permission or the address", async () => {
  const stranger = await signedIn(house, ["case.work", "access.approve"]);
  const id = await as(worker, (tx) => permitContact(tx, usual()));
  const notFound = { code: "not-found" };
  await assert.rejects(
    as(stranger, (tx) => permitContact(tx, usual())),
    notFound,
  );
  await assert.rejects(
    as(stranger, (tx) => readAddress(tx, id)),
    notFound,
  );
  await assert.rejects(
    as(stranger, (tx) => sendMessage(tx, { permissionId: id, template: "get-in-touch" })),
    notFound,
  );
  const attempt = { permissionId: id, reason: "check-overdue", until: new Date(Date.now() + HOUR) };
  await assert.rejects(
    as(stranger, (tx) => approveAttempt(tx, attempt)),
    notFound,
  );
  assert.equal(await as(stranger, (tx) => withdrawContact(tx, id)), false);
  assert.deepEqual(await as(stranger, (tx) => findContacts(tx, thingId)), []);
});

test("seeing a case is not enough to record or withdraw how she may be reached", async () => {
  const onlooker = await signedIn(house, ["case.see"]);
  thingId = await caseOf(house, worker, onlooker);
  const id = await as(worker, (tx) => permitContact(tx, usual()));
  await assert.rejects(
    as(onlooker, (tx) => permitContact(tx, usual())),
    { code: "42501" },
  );
  assert.equal(await as(onlooker, (tx) => withdrawContact(tx, id)), false);
  assert.equal((await as(onlooker, (tx) => findContacts(tx, thingId))).length, 1);
});

test("nothing is recorded as checked in the future", async () => {
  const ahead = usual({ verifiedAt: new Date(Date.now() + HOUR) });
  await assert.rejects(
    as(worker, (tx) => permitContact(tx, ahead)),
    { code: "42501" },
  );
});

test("times and days that are none are refused with the fields to put right", async () => {
  const wrong: [Partial<NewPermission>, string][] = [
    [{ address: " " }, "address"],
    [{ senderName: "" }, "senderName"],
    [{ window: { from: "9:30", to: "10:00" } }, "window"],
    [{ window: { from: "24:00", to: "10:00" } }, "window"],
    [{ window: { from: "10:00", to: "10:00" } }, "window"],
    [{ window: { from: "10:00", to: "25:00" } }, "window"],
    [{ days: [] }, "days"],
    [{ days: [0] }, "days"],
    [{ days: [1, 1] }, "days"],
  ];
  for (const [change, field] of wrong) {
    const attempt = as(worker, (tx) => permitContact(tx, usual(change)));
    await assert.rejects(attempt, (error: { code?: string; problems?: { field: string }[] }) => {
      assert.deepEqual([error.code, error.problems?.map((problem) => problem.field)], ["bad-input", [field]]);
      return true;
    });
  }
});

test("withdrawing is for good and leaves nothing to send by", async () => {
  const id = await as(worker, (tx) => permitContact(tx, usual()));
  assert.equal(await as(worker, (tx) => withdrawContact(tx, id)), true);
  assert.equal(await as(worker, (tx) => withdrawContact(tx, id)), false);
  assert.deepEqual(await as(worker, (tx) => findContacts(tx, thingId)), []);
  await assert.rejects(
    as(worker, (tx) => sendMessage(tx, { permissionId: id, template: "get-in-touch" })),
    {
      code: "contact-refused",
      message: "This permission was withdrawn. Nothing was sent.",
    },
  );
});

test("a stale permission says so, and an approved attempt lets one message be queued", async () => {
  const supervisor = await signedIn(house, ["access.approve"]);
  thingId = await caseOf(house, worker, supervisor);
  const [verifiedAt, expiresAt] = [new Date(Date.now() - 9 * HOUR), new Date(Date.now() - HOUR)];
  const permissionId = await permissionFor(house, { thingId, verifiedAt, expiresAt });
  const message = { permissionId, template: "still-right" };
  await assert.rejects(
    as(worker, (tx) => sendMessage(tx, message)),
    /too long ago/,
  );
  const until = new Date(Date.now() + 24 * HOUR);
  const attempt = { permissionId, reason: "check-overdue", until };
  await assert.rejects(
    as(worker, (tx) => approveAttempt(tx, attempt)),
    { code: "42501" },
  );
  const attemptId = await as(supervisor, (tx) => approveAttempt(tx, attempt));
  assert.ok(await as(worker, (tx) => sendMessage(tx, { ...message, attemptId })));
});

test("only an approved text is sent, never to a number that is for calls", async () => {
  const text = await as(worker, (tx) => permitContact(tx, usual()));
  const phone = await as(worker, (tx) => permitContact(tx, usual({ channel: "phone" })));
  const send = (permissionId: string, template: string): Promise<string> =>
    as(worker, (tx) => sendMessage(tx, { permissionId, template }));
  for (const template of ["no-such-text", "something-new", "will-call"]) {
    await assert.rejects(send(text, template), { code: "bad-input" }, template);
  }
  await assert.rejects(send(phone, "get-in-touch"), { code: "bad-input" });
  const post = await as(worker, (tx) => permitContact(tx, usual({ channel: "post" })));
  await assert.rejects(send(post, "get-in-touch"), { code: "bad-input" }, "a text that is not for letters");
});
