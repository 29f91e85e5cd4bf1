import assert from "node:assert/strict";
import { before, beforeEach, test } from "node:test";
import { testDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import type { House } from "../house/index.ts";
import type { Adapter, OutwardMessage, SendResult } from "./adapter.ts";
import { caseOf, type Colleague, houseOn, signedIn } from "./builders.ts";
import { findMessages, type MessageState } from "./find-messages.ts";
import { localOutbox } from "./local-outbox.ts";
import { permitContact, type NewPermission } from "./permit-contact.ts";
import { relayMessages } from "./relay-messages.ts";
import { notifyStaff, sendMessage } from "./send-message.ts";
import { withdrawContact } from "./withdraw-contact.ts";

let house: House;
let worker: Colleague;
let thingId: string;

before(async () => {
  house = await houseOn(await testDatabase());
  worker = await signedIn(house, ["case.work"]);
});

beforeEach(async () => {
  // What other tests left queued is none of this one's.
  await house.database.withOwner((client) => client.query("delete from message.outbox"));
  thingId = await caseOf(house, worker);
});

/** A carrier that notes what it is given and answers as told. */
function carrier(answer: (message: OutwardMessage) => SendResult = () => ({ ok: true })): Carrier {
  const given: OutwardMessage[] = [];
  const send = async (message: OutwardMessage): Promise<SendResult> => {
    given.push(message);
    return answer(message);
  };
  return { name: "test", given, send };
}

function permit(change: Partial<NewPermission> = {}): Promise<string> {
  const usual = {
    thingId,
    channel: "text",
    address: "07700 900111",
    senderName: "Sam",
    verifiedAt: new Date(),
  } as const;
  return withActor(house, worker.token, (tx) => permitContact(tx, { ...usual, ...change }));
}

function send(permissionId: string): Promise<string> {
  return withActor(house, worker.token, (tx) => sendMessage(tx, { permissionId, template: "get-in-touch" }));
}

function relay(adapter: Adapter, at = house): Promise<void> {
  return relayMessages(adapter).run(at, {});
}

async function stateOf(id: string): Promise<MessageState | undefined> {
  const all = await withActor(house, worker.token, (tx) => findMessages(tx, thingId));
  return all.find((message) => message.id === id);
}

/** Lets time pass for one message: its pause and its claim are over. */
async function passTime(id: string): Promise<void> {
  await house.database.withOwner((client) =>
    client.query(
      `update message.outbox set not_before = now() - interval '1 second',
         claimed_until = case when state = 'sending' then now() - interval '1 second' end
       where id = $1`,
      [id],
    ),
  );
}

test("a message reaches the carrier with the permission's own address and name, and is sent once", async () => {
  const id = await send(await permit());
  const out = carrier();
  await relay(out);
  await relay(out);
  assert.deepEqual(out.given, [
    {
      id,
      template: "get-in-touch",
      channel: "text",
      address: "07700 900111",
      senderName: "Sam",
      subject: "Hello",
      body: "Hi, it's Sam. Nothing urgent. Can you get in touch when it suits you?",
    },
  ]);
  assert.equal((await stateOf(id))?.state, "sent");
  assert.ok((await stateOf(id))?.sentAt);
});

test("two relays racing over many messages send each of them once", async () => {
  const permission = await permit();
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1) ids.push(await send(permission));
  const out = carrier();
  await Promise.all([relay(out), relay(out), relay(out)]);
  assert.deepEqual(out.given.map(({ id }) => id).toSorted(), ids.toSorted());
});

test("a process that dies between sending and noting it loses nothing: the same message goes again, by the same id", async () => {
  const id = await send(await permit());
  const out = carrier(() => {
    if (out.given.length === 1) throw new Error("killed here");
    return { ok: true };
  });
  await assert.rejects(relay(out), /killed here/);
  assert.equal((await stateOf(id))?.state, "sending");
  await relay(out);
  assert.equal(out.given.length, 1, "nobody else takes it while its claim lasts");
  await passTime(id);
  await relay(out);
  assert.deepEqual(
    out.given.map((message) => message.id),
    [id, id],
  );
  assert.equal((await stateOf(id))?.state, "sent");
});

test("a relay whose claim ran out while it waited changes nothing by its late answer", async () => {
  const id = await send(await permit());
  const second = carrier();
  const slow: Adapter = {
    name: "slow",
    send: async () => {
      await passTime(id);
      await relay(second);
      return { ok: false, code: "too-late", retry: true };
    },
  };
  await relay(slow);
  assert.equal(second.given.length, 1);
  assert.equal((await stateOf(id))?.state, "sent");
});

test("a carrier that is away is tried again after a pause, and given up after six tries", async () => {
  const id = await send(await permit());
  const out = carrier(() => ({ ok: false, code: "away", retry: true }));
  for (let tries = 1; tries <= 6; tries += 1) {
    await relay(out);
    assert.equal(out.given.length, tries);
    const state = await stateOf(id);
    assert.deepEqual([state?.state, state?.reason], ["queued", "away"]);
    assert.ok((state?.notBefore.getTime() ?? 0) > Date.now());
    await passTime(id);
  }
  await relay(out);
  const state = await stateOf(id);
  assert.deepEqual([out.given.length, state?.state, state?.reason], [6, "failed", "gave-up"]);
});

test("a carrier's final no is kept as a code and not tried again", async () => {
  const id = await send(await permit());
  const out = carrier(() => ({ ok: false, code: "no-such-number", retry: false }));
  await relay(out);
  await passTime(id);
  await relay(out);
  const state = await stateOf(id);
  assert.deepEqual([out.given.length, state?.state, state?.reason], [1, "failed", "no-such-number"]);
});

test("what was allowed when it was queued and is not any more does not leave", async () => {
  const permission = await permit();
  const id = await send(permission);
  await withActor(house, worker.token, (tx) => withdrawContact(tx, permission));
  const out = carrier();
  await relay(out);
  const state = await stateOf(id);
  assert.deepEqual([out.given.length, state?.state, state?.reason], [0, "held", "withdrawn"]);
});

test("a message whose hour has passed waits for the next safe one", async () => {
  const permission = await permit();
  const id = await send(permission);
  const hour = (by: number): string => `${String((new Date().getUTCHours() + by) % 24).padStart(2, "0")}:00`;
  await house.database.withOwner((client) =>
    client.query("update message.permission set window_from = $2, window_to = $3 where id = $1", [
      permission,
      hour(9),
      hour(15),
    ]),
  );
  const out = carrier();
  await relay(out);
  const state = await stateOf(id);
  assert.deepEqual([out.given.length, state?.state], [0, "queued"]);
  assert.ok((state?.notBefore.getTime() ?? 0) > Date.now() + 6 * 3_600_000);
});

test("one message that cannot be opened does not keep the others back for longer than a turn", async () => {
  const broken = await send(await permit());
  const whole = await send(await permit());
  await house.database.withOwner((client) =>
    client.query(
      "update message.outbox set body_sealed = 'not sealed', not_before = now() - interval '1 minute' where id = $1",
      [broken],
    ),
  );
  const out = carrier();
  await assert.rejects(relay(out));
  await relay(out);
  assert.deepEqual(
    out.given.map(({ id }) => id),
    [whole],
  );
});

test("a notice to a colleague is a fixed text to her own address, and none goes to one who has left", async () => {
  const [colleague, leaver] = [await signedIn(house, []), await signedIn(house, [])];
  for (const { staffId } of [colleague, leaver]) {
    await withActor(house, worker.token, (tx) => notifyStaff(tx, { staffId, template: "something-new" }));
  }
  await house.database.withOwner((client) =>
    client.query("update identity.staff set state = 'left' where id = $1", [leaver.staffId]),
  );
  const out = carrier();
  await relay(out);
  assert.deepEqual(
    out.given.map(({ address, senderName }) => [address, senderName]),
    [[colleague.email, undefined]],
  );
  assert.equal(out.given[0]?.body, "Something new is waiting for you. Sign in in the usual way to see it.");
});

test("what was sent and what was not are in the audit, by the system's own name", async () => {
  const id = await send(await permit());
  await relay(carrier());
  assert.ok(id);
  const rows = await house.database.withOwner(async (client) => {
    const query = "select event, by from audit.entry where thing_id = $1 order by at";
    return (await client.query<{ event: string; by: string }>(query, [thingId])).rows;
  });
  assert.deepEqual(
    rows.map(({ event, by }) => `${event} ${by.split(":")[0]}`),
    ["safe-contact.recorded staff", "message.queued staff", "message.sent system"],
  );
});

test("a relay without its permission says so instead of finding nothing to do", async () => {
  await house.database.withOwner((client) =>
    client.query("delete from identity.role_permission where role_id = 'system:messages'"),
  );
  await assert.rejects(relay(carrier()), { code: "forbidden" });
  await house.database.withOwner((client) =>
    client.query("insert into identity.role_permission values ('system:messages', 'message.relay')"),
  );
});

test("unless a way out is configured, a demonstration's messages stay on a page and live ones are not said to be sent", async () => {
  const page = localOutbox({ mode: "demo", now: house.now });
  const demo = await send(await permit());
  await relay(page);
  assert.deepEqual(
    page.list().map(({ id }) => id),
    [demo],
  );
  const live = localOutbox({ mode: "live", now: house.now });
  const id = await send(await permit());
  await relay(live);
  const state = await stateOf(id);
  assert.deepEqual([live.list(), state?.state, state?.reason], [[], "failed", "no-way-out"]);
});

type Carrier = Adapter & { given: OutwardMessage[] };
