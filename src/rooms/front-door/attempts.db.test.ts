import assert from "node:assert/strict";
import { test } from "node:test";
import { ASKS, triageSite } from "../../../tests/support/triage-site.ts";

const { works, rows, door, step, taken, stepsOf, makeStale } = await triageSite();

/** So many varied attempts: the log is what they are counted by. */
async function attempted(id: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" });
    await rows(
      `update process.step set detail = detail || jsonb_build_object('day', '2026-01-0' || $2::text)
       where id = (select max(id) from process.step where thing_id = $1 and step = 'attempt')`,
      id,
      String(count + 1),
    );
  }
}

test("a stale way is tried once with a manager's leave, never the manager's own, and then not again", async () => {
  const id = await taken(ASKS);
  await makeStale(id);
  const [way] = await rows("select id from message.permission where thing_id = $1", id);
  const fields = { channel: "phone", result: "no-answer" };
  assert.match((await step(`/contacts/${id}/attempt`, fields)).body, /ask a manager to approve one attempt/);
  const leave = { way: String(way?.["id"]), until: "24" };
  assert.equal(
    (await step(`/contacts/${id}/approve-attempt`, leave)).status,
    403,
    "not the practitioner's to give",
  );
  const manager = await works("front-door-manager");
  assert.equal((await step(`/contacts/${id}/approve-attempt`, leave, manager)).status, 303);
  assert.equal(
    (await step(`/contacts/${id}/attempt`, fields, manager)).status,
    409,
    "whoever approves does not try",
  );
  assert.match((await door.get(`/contacts/${id}/attempt`)).body, /One attempt, approved/);
  assert.equal((await step(`/contacts/${id}/attempt`, fields)).status, 303);
  assert.equal((await step(`/contacts/${id}/attempt`, fields)).status, 409, "one attempt, not two");
  assert.match((await door.get(`/contacts/${id}`)).body, /Check again/);
});

test("by leave, one text ASKS whether a stale way is still right, and nothing else can be sent by it", async () => {
  const id = await taken({ ...ASKS, channel: "text" });
  await makeStale(id);
  const [way] = await rows("select id from message.permission where thing_id = $1", id);
  assert.match((await step(`/contacts/${id}/recheck`)).body, /has to approve one attempt first/);
  const manager = await works("front-door-manager");
  await step(`/contacts/${id}/approve-attempt`, { way: String(way?.["id"]), until: "72" }, manager);
  assert.equal(
    (await step(`/contacts/${id}/message`, { way: String(way?.["id"]), text: "get-in-touch" })).status,
    409,
  );
  assert.equal((await step(`/contacts/${id}/recheck`)).status, 303);
  assert.equal((await step(`/contacts/${id}/recheck`)).status, 409);
  assert.deepEqual(await rows("select template from message.outbox where thing_id = $1", id), [
    { template: "still-right" },
  ]);
});

test("not reached is said only after the varied attempts, or by a manager with a reason", async () => {
  const id = await taken(ASKS);
  await step(`/contacts/${id}/recognise`, { person: "new" });
  await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" });
  await step(`/contacts/${id}/attempt`, { channel: "phone", result: "no-answer" });
  assert.match(
    (await door.get(`/contacts/${id}`)).body,
    /One of three varied attempts made\. Try at another time of day, on another day or by another way/,
  );
  const early = await step(`/contacts/${id}/close`, { reason: "no-contact" });
  assert.equal(early.status, 422);
  assert.match(early.body, /1 of 3 varied attempts made\./);
  await attempted(id, 3);
  const page = (await door.get(`/contacts/${id}`)).body;
  assert.match(page, /Four of three varied attempts made\.|Three of three varied attempts made\./);
  assert.match(page, /decide with a manager what happens next/);
  assert.equal((await step(`/contacts/${id}/close`, { reason: "no-contact" })).status, 303);
});

test("a manager who closes before the attempts says why, and the reason is signed", async () => {
  const id = await taken(ASKS);
  const manager = await works("front-door-manager");
  await step(`/contacts/${id}/recognise`, { person: "new" });
  assert.equal((await step(`/contacts/${id}/close`, { reason: "no-contact" }, manager)).status, 422);
  const why = { reason: "no-contact", early: "She asked us by post not to try." };
  assert.equal((await step(`/contacts/${id}/close`, why, manager)).status, 303);
  assert.deepEqual(await stepsOf(id, "close"), [{ detail: { reason: "no-contact", early: true } }]);
  assert.match((await door.get(`/contacts/${id}`)).body, /She asked us by post not to try\./);
});

test("after the attempts the page says to tell the professional who referred her, and closing ASKS whether that was done", async () => {
  const id = await taken(ASKS, "professional");
  await step(`/contacts/${id}/recognise`, { person: "new" });
  await attempted(id, 3);
  assert.match((await door.get(`/contacts/${id}`)).body, /Now tell whoever referred her/);
  assert.equal((await step(`/contacts/${id}/close`, { reason: "no-contact" })).status, 422);
  assert.equal((await step(`/contacts/${id}/close`, { reason: "no-contact", told: "yes" })).status, 303);
  assert.deepEqual(await stepsOf(id, "close"), [{ detail: { reason: "no-contact", told: "yes" } }]);
});
