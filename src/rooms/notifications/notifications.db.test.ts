import assert from "node:assert/strict";
import { before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse, type SignedIn } from "../../../tests/support/site.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { noticeJob } from "../../foundation/notices/index.ts";
import { takeInAll } from "../front-door/index.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
});

const browserOf = ({ token }: SignedIn) => staffBrowser(app, token);
const read = (who: SignedIn) => browserOf(who).post("/notifications/read", {});
const page = async (who: SignedIn): Promise<string> => (await browserOf(who).get("/notifications")).body;

/** Somebody asks for help. @returns her contact's id and reference. */
async function asks(): Promise<{ id: string; reference: string }> {
  const answers = {
    danger: "no",
    channel: "phone",
    phone: "+447700900321",
    given: "Quilla",
    family: "Newsworthy",
  };
  const id = await putSealed(house, newDraftSecret(), "need-help", {
    ...answers,
    times: { from: "00:00", to: "23:59" },
    born: "1990-02-03",
  });
  await takeInAll(house);
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ reference: string }>("select reference from process.thing where id = $1", [id]),
  );
  return { id, reference: rows[0]?.reference ?? "" };
}

const outbox = async (staffId: string): Promise<{ template: string; body_sealed: Buffer | null }[]> => {
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ template: string; body_sealed: Buffer | null }>(
      "select template, body_sealed from message.outbox where staff_id = $1",
      [staffId],
    ),
  );
  return rows;
};
const longAgo = (staffId: string): Promise<unknown> =>
  house.database.withOwner((client) =>
    client.query("update notice.reader set told_until = now() - interval '2 days' where staff_id = $1", [
      staffId,
    ]),
  );

test("what comes to a team is new to everyone in it, by reference and never by name, until each has read it", async () => {
  const [one, other] = [
    await signIn(house, { role: "front-door-practitioner" }),
    await signIn(house, { role: "front-door-practitioner" }),
  ];
  for (const who of [one, other]) await read(who);
  assert.doesNotMatch((await browserOf(one).get("/now")).body, /fl-rail__news/);
  const { reference, id } = await asks();
  assert.match(
    (await browserOf(one).get("/now")).body,
    /1 new <span class="govuk-visually-hidden">notification</,
  );
  const list = await page(one);
  assert.ok(list.includes(reference));
  assert.doesNotMatch(list, /Quilla|Newsworthy/);
  assert.equal((await browserOf(one).post(`/notifications/${id}/read`, {})).status, 303);
  assert.doesNotMatch((await browserOf(one).get("/now")).body, /fl-rail__news/);
  assert.match((await browserOf(other).get("/now")).body, /fl-rail__news/);
});

test("opening one leads to the thing and marks it as read", async () => {
  const who = await signIn(house, { role: "front-door-practitioner" });
  await read(who);
  const { id } = await asks();
  const opened = await browserOf(who).post(`/notifications/${id}/open`, {});
  assert.deepEqual([opened.status, opened.location], [303, `/contacts/${id}`]);
  assert.doesNotMatch((await browserOf(who).get("/now")).body, /fl-rail__news/);
});

test("what somebody did herself is no news to her, and what was dealt with is nobody's", async () => {
  const sender = await signIn(house, { role: "front-door-practitioner" });
  const service = await signIn(house, { role: "service-intake" });
  const { id } = await asks();
  const door = browserOf(sender);
  await door.post(`/contacts/${id}/take`, {});
  await door.post(`/contacts/${id}/recognise`, { person: "new" });
  const fields = { service: "idva", parts: ["name", "safe-contact"], basis: "agreed" };
  const prepared = await door.post(`/contacts/${id}/refer`, fields);
  for (const who of [sender, service]) await read(who);
  await door.post(prepared.location, {});
  const referral = /\/referrals\/([0-9a-f-]{36})/.exec(prepared.location)?.[1] ?? "";
  assert.match(await page(service), new RegExp(`Answer the referral.*${referral}`));
  assert.doesNotMatch(await page(sender), new RegExp(referral));

  // A question goes to the front door, whose answer comes back to the service.
  await read(service);
  assert.equal(
    (await browserOf(service).post(`/referrals/${referral}/ask`, { text: "Which days?" })).status,
    303,
  );
  assert.match(await page(sender), /Answer the service&#39;s question|Answer the service's question/);
  assert.doesNotMatch((await browserOf(service).get("/now")).body, /fl-rail__news/);
  assert.equal((await door.post(`/referrals/${referral}/reply`, { text: "Mondays." })).status, 303);
  assert.match((await browserOf(service).get("/now")).body, /1 new/);
  assert.doesNotMatch(await page(sender), /Answer the service/);

  await browserOf(service).post(`/referrals/${referral}/accept`, {});
  assert.doesNotMatch(await page(service), new RegExp(referral));
});

test("what one is not involved in is never among them, and cannot be marked", async () => {
  const stranger = await signIn(house, { role: "service-intake" });
  const { id, reference } = await asks();
  assert.ok(!(await page(stranger)).includes(reference));
  for (const action of ["read", "open"])
    assert.equal((await browserOf(stranger).post(`/notifications/${id}/${action}`, {})).status, 404);
});

test("nobody is told by e-mail unless she wants it, and then of nothing but that something waits (SAFETY 37)", async () => {
  const who = await signIn(house, { role: "front-door-practitioner" });
  await asks();
  await noticeJob.run(house, {});
  assert.deepEqual(await outbox(who.staffId), []);
  assert.equal((await browserOf(who).post("/notifications/settings", { mail: "at-once" })).status, 303);
  await noticeJob.run(house, {});
  assert.deepEqual(await outbox(who.staffId), [], "told of what came before she wanted it");
  await asks();
  await longAgo(who.staffId);
  for (let turn = 0; turn < 2; turn += 1) await noticeJob.run(house, {});
  assert.deepEqual(await outbox(who.staffId), [{ template: "something-new", body_sealed: null }]);
});

test("a daily e-mail leaves once from its hour on, and none when nothing has come", async () => {
  const who = await signIn(house, { role: "front-door-practitioner" });
  const settings = { mail: "daily", hour: "0" };
  assert.equal((await browserOf(who).post("/notifications/settings", settings)).status, 303);
  await asks();
  await longAgo(who.staffId);
  for (let turn = 0; turn < 2; turn += 1) await noticeJob.run(house, {});
  assert.equal((await outbox(who.staffId)).length, 1);
  await read(who);
  await longAgo(who.staffId);
  await noticeJob.run(house, {});
  assert.equal((await outbox(who.staffId)).length, 1);
});

test("a wish that makes no sense is refused, and what was wished stays", async () => {
  const who = await signIn(house, { role: "front-door-practitioner" });
  const browser = browserOf(who);
  await browser.post("/notifications/settings", { mail: "daily", hour: "17" });
  for (const wrong of [{}, { mail: "always" }, { mail: "daily" }, { mail: "daily", hour: "25" }]) {
    const answer = await browser.post("/notifications/settings", wrong);
    assert.equal(answer.status, 422, JSON.stringify(wrong));
  }
  assert.match((await browser.get("/notifications/settings")).body, /value="17"/);
});

test("somebody with a conflict of interest is not told of what it hides", async () => {
  const who = await signIn(house, { role: "front-door-practitioner" });
  await read(who);
  const { id, reference } = await asks();
  await house.database.withOwner((client) =>
    client.query(
      `insert into access.conflict (id, staff_id, thing_id, kind, recorded_by, agency_id)
       values (gen_random_uuid(), $1, $2, 'family', 'system:test', 'front-door')`,
      [who.staffId, id],
    ),
  );
  assert.ok(!(await page(who)).includes(reference));
  assert.doesNotMatch((await browserOf(who).get("/now")).body, /fl-rail__news/);
  await browserOf(who).post("/notifications/settings", { mail: "at-once" });
  await longAgo(who.staffId);
  await noticeJob.run(house, {});
  assert.deepEqual(await outbox(who.staffId), []);
});
