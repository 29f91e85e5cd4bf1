import assert from "node:assert/strict";
import { test } from "node:test";
import { contactSite, type Row } from "../../../tests/support/contact-site.ts";
import { staffBrowser, tryStep, type Fields, type Page } from "../../../tests/support/person.ts";
import { signIn } from "../../../tests/support/site.ts";
import { localOutboxOf, mailAdapter, relayMessages } from "../../foundation/messages/index.ts";

const { house, app, works, rows, arrives } = await contactSite();
const door = await works("front-door-practitioner");

const asks = { channel: "text", phone: "+447700900123", employers: ["none"] };
const allDay = { times: { from: "00:00", to: "23:59" } };

/** A request that has arrived and was taken by the practitioner. */
async function taken(answers: object): Promise<string> {
  const id = await arrives(answers);
  await post(`/contacts/${id}/take`);
  return id;
}

const post = (url: string, fields?: Fields): Promise<Page> => tryStep(door, url, fields);

async function permissionsOf(id: string): Promise<Row[]> {
  return rows(
    `select id::text, channel, sender_name, window_from::text, window_to::text, days, voicemail_ok,
       verified_at = (select received_at from front_door.contact where id = thing_id) as checked_on_arrival,
       expires_at - verified_at = interval '720 hours' as lasts_as_long_as_the_pack_says
     from message.permission where thing_id = $1 order by created_at`,
    id,
  );
}

async function wayOf(id: string): Promise<string> {
  return String((await permissionsOf(id))[0]?.["id"]);
}

async function queued(id: string): Promise<number> {
  return Number((await rows("select count(*) as n from message.outbox where thing_id = $1", id))[0]?.["n"]);
}

/** So long ago that nobody may rely on it any more. */
const makeStale = (permission: string): Promise<Row[]> =>
  rows(
    "update message.permission set verified_at = now() - interval '800 hours', expires_at = now() - interval '80 hours' where id = $1",
    permission,
  );

test("how she said she may be reached is a permission from the moment it is taken in, checked when it arrived", async () => {
  const id = await taken({ ...asks, times: { from: "10:00", to: "12:00" }, voicemail: "yes" });
  const [{ id: _id, ...one } = {}, ...more] = await permissionsOf(id);
  assert.deepEqual(more, []);
  assert.deepEqual(one, {
    channel: "text",
    sender_name: "Local services",
    window_from: "10:00:00",
    window_to: "12:00:00",
    days: [1, 2, 3, 4, 5, 6, 7],
    voicemail_ok: false,
    checked_on_arrival: true,
    lasts_as_long_as_the_pack_says: true,
  });
});

test("a request that gives no way of being reached is taken in all the same, and nothing can be written", async () => {
  const id = await taken({ words: "Please help." });
  assert.deepEqual(await permissionsOf(id), []);
  assert.match((await door.get(`/contacts/${id}`)).body, /She gave no way in which she may be written to\./);
  const refused = await post(`/contacts/${id}/message`, { text: "get-in-touch" });
  assert.deepEqual([refused.status, await queued(id)], [409, 0]);
});

test("an approved text goes by her way, in the name she knows, and is then on the page and in the outbox", async () => {
  const id = await taken({ ...asks, ...allDay });
  const page = await door.get(`/contacts/${id}/message`);
  assert.match(page.body, /Hi, it(&#39;|')s Local services\. Nothing urgent\./);
  assert.doesNotMatch(page.body, /I will give you a ring/, "a text that speaks of a time is not offered");
  const sent = await post(`/contacts/${id}/message`, { way: await wayOf(id), text: "get-in-touch" });
  assert.deepEqual([sent.status, sent.location], [303, `/contacts/${id}`]);
  assert.match((await door.get(`/contacts/${id}`)).body, /Text: leaves from /);

  // What other tests left queued is none of this one's.
  await rows("delete from message.outbox where thing_id is distinct from $1", id);
  await rows("update message.outbox set not_before = now() where thing_id = $1", id);
  await rows("update message.permission set window_to = '24:00' where thing_id = $1", id);
  await relayMessages(mailAdapter({ kind: "local" }, house)).run(house, {});
  const [left] = localOutboxOf(house).list();
  assert.deepEqual(
    [left?.channel, left?.address, left?.senderName, left?.body],
    [
      "text",
      "+447700900123",
      "Local services",
      "Hi, it's Local services. Nothing urgent. Can you get in touch when it suits you?",
    ],
  );
  assert.match((await door.get(`/contacts/${id}`)).body, /Text: left /);
  assert.match((await door.get(`/contacts/${id}`)).body, /Message to her put in the outbox/);
});

test("outside her hours it waits for them, and the page says until when", async () => {
  const hour = (new Date().getUTCHours() + 12) % 24;
  const at = (by: number): string => `${String((hour + by) % 24).padStart(2, "0")}:00`;
  const id = await taken({ ...asks, times: { from: at(0), to: at(2) } });
  assert.match((await door.get(`/contacts/${id}/message`)).body, /From Local services\. Leaves \w{3} \d/);
  await post(`/contacts/${id}/message`, { way: await wayOf(id), text: "still-right" });
  const waits =
    "select not_before > now() + interval '6 hours' as later from message.outbox where thing_id = $1";
  assert.deepEqual(await rows(waits, id), [{ later: true }]);
});

test("a number to ring is not written to", async () => {
  const id = await taken({ ...asks, ...allDay, channel: "phone" });
  const way = await wayOf(id);
  const refused = await post(`/contacts/${id}/message`, { way, text: "get-in-touch" });
  assert.deepEqual([refused.status, await queued(id)], [409, 0]);
  assert.match(refused.body, /She gave no way in which she may be written to\./);
});

test("what she said too long ago is not relied on, and the page says so before anyone tries", async () => {
  const id = await taken({ ...asks, ...allDay });
  await makeStale(await wayOf(id));
  assert.match(
    (await door.get(`/contacts/${id}`)).body,
    /How she may be written to was checked too long ago, or she has said otherwise since/,
  );
  const refused = await post(`/contacts/${id}/message`, { way: await wayOf(id), text: "get-in-touch" });
  assert.deepEqual([refused.status, await queued(id)], [409, 0]);
});

test("the database's own refusal is shown in plain words, and nothing is queued", async () => {
  const id = await taken({ ...asks, ...allDay });
  const way = await wayOf(id);
  // Another way that is good, so that the step is offered; the one chosen is not.
  await rows(
    `insert into message.permission (id, thing_id, agency_id, channel, address_sealed, sender_name, window_from,
       window_to, days, verified_at, expires_at, created_by)
     select gen_random_uuid(), thing_id, agency_id, 'email', address_sealed, sender_name, window_from, window_to, days,
       verified_at, expires_at, created_by from message.permission where id = $1`,
    way,
  );
  await makeStale(way);
  const page = await door.get(`/contacts/${id}/message`);
  assert.match(page.body, /From Local services\. To be checked with her again\./);
  const refused = await post(`/contacts/${id}/message`, { way, text: "get-in-touch" });
  assert.equal(refused.status, 409);
  assert.match(
    refused.body,
    /It was too long ago that she said this was safe, or she has said otherwise since\. Nothing was sent\./,
  );
  assert.match(refused.body, /Check with her first how she can be reached safely/);
  assert.equal(await queued(id), 0);
});

test("a way or a text that was not offered is asked for again", async () => {
  const id = await taken({ ...asks, ...allDay });
  const other = await wayOf(await taken({ ...asks, ...allDay }));
  const wrong = [
    {},
    { way: await wayOf(id), text: "something-new" },
    { way: await wayOf(id), text: "will-call" },
    { way: await wayOf(id), text: "Come home" },
    { way: other, text: "get-in-touch" },
  ];
  for (const fields of wrong) assert.equal((await post(`/contacts/${id}/message`, fields)).status, 422);
  assert.equal(await queued(id), 0);
});

test("another agency's practitioner, and a colleague without the permission, send nothing", async () => {
  const id = await taken({ ...asks, ...allDay });
  const fields = { way: await wayOf(id), text: "get-in-touch", version: "2" };
  const stranger = staffBrowser(
    app,
    (await signIn(house, { role: "front-door-practitioner", agency: "opcc", team: "commissioning" })).token,
  );
  assert.equal((await stranger.post(`/contacts/${id}/message`, fields)).status, 404);
  assert.equal((await (await works("service-intake")).post(`/contacts/${id}/message`, fields)).status, 403);
  assert.equal(await queued(id), 0);
});
