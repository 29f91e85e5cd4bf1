import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { referralSite, step, TOLD } from "../../../tests/support/referral-site.ts";
import { testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;
let intake: Awaited<ReturnType<typeof site.works>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
  intake = await site.works({ role: "service-intake" });
});

const detailsOf = async (referral: string, name: string): Promise<object[]> =>
  (
    await asOwner<{ detail: object }>(
      house,
      "select detail from process.step where thing_id = $1 and step = $2 order by id",
      [referral.split("/").at(-1), name],
    )
  ).map(({ detail }) => detail);
const clocksOf = async (referral: string): Promise<string[]> =>
  (
    await asOwner<{ clock: string }>(
      house,
      `select name || ' ' || for_grantee as clock from process.clock
       where thing_id = $1 and stopped_at is null order by name`,
      [referral.split("/").at(-1)],
    )
  ).map(({ clock }) => clock);
const DOOR = "team:front-door/front-door";

test("a refusal carries a reason and a next option, and the sender is led to other services with this one marked", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  await step(intake, `${referral}/decline`, { reason: "outside-age", note: "Try the young people's team." });
  assert.deepEqual(await detailsOf(referral, "decline"), [
    { service: "idva", reason: "outside-age", next: "offer-another-service" },
  ]);
  const page = await site.door.get(referral);
  assert.match(page.body, /Next, the service says: offer another service/);
  assert.match(page.body, /Try the young people/);
  assert.match(page.body, new RegExp(`href="/contacts/${contact}/refer"`));
  const again = await site.door.get(`/contacts/${contact}/refer`);
  assert.match(again.body, /Does not fit because: declined her: Outside the ages served/);
  assert.equal(
    (
      await site.door.post(`/contacts/${contact}/refer`, {
        service: "idva",
        parts: ["name"],
        basis: "agreed",
      })
    ).status,
    303,
  );
});

test("the service may say another next option than the reason's", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/decline`, { reason: "outside-age", next: "ask-again-later" });
  assert.match((await site.door.get(referral)).body, /ask her again later/);
  await step(site.door, `${referral}/ask-later`, { ...TOLD, told: ["why-not"] });
  assert.deepEqual(await clocksOf(referral), [`ask-again ${DOOR}`]);
  await step(site.door, `${referral}/tell`, { how: "not-safe", referrer: "nobody" });
  assert.deepEqual(await clocksOf(referral), []);
});

test("a refusal taken to a manager shows in what needs the managers now, and not beforehand", async () => {
  const manager = await site.works({ role: "front-door-manager", agency: "front-door" });
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/decline`, { reason: "no-recourse" });
  assert.doesNotMatch((await manager.get("/now")).body, new RegExp(referral));
  await step(site.door, `${referral}/to-manager`);
  assert.ok((await clocksOf(referral)).includes("manager role:front-door/front-door-manager"));
  assert.match((await manager.get("/now")).body, new RegExp(referral));
  assert.equal((await manager.get(referral)).status, 200);
});

test("on a waiting list she keeps her place, the sender tells her, and the service looks again and accepts later", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  assert.equal(
    (await tryStep(intake, `${referral}/waitlist`, { reason: "language", weeks: "3" })).status,
    422,
  );
  await step(intake, `${referral}/waitlist`, { reason: "no-capacity", weeks: "3", note: "After Easter." });
  assert.deepEqual(await detailsOf(referral, "waitlist"), [
    { service: "idva", weeks: 3, reason: "no-capacity" },
  ]);
  assert.deepEqual(await clocksOf(referral), [`feedback ${DOOR}`, "waiting team:advocacy/idva-intake"]);
  assert.match((await site.door.get(referral)).body, /About 3 weeks to wait\. After Easter\./);
  for (const who of [site.door, intake]) assert.match((await who.get("/now")).body, new RegExp(referral));
  await step(site.door, `${referral}/tell-wait`, { ...TOLD, told: ["wait"] });
  assert.deepEqual(await clocksOf(referral), ["waiting team:advocacy/idva-intake"]);
  await step(intake, `${referral}/keep-waiting`);
  assert.deepEqual(await clocksOf(referral), ["waiting team:advocacy/idva-intake"]);
  const opened = await step(intake, `${referral}/accept`);
  assert.match(opened, /^\/cases\//);
  assert.deepEqual(await clocksOf(referral), [`feedback ${DOOR}`]);
});

test("whoever sent it cannot answer for the service, nor the service pass on for the sender", async () => {
  const referral = await site.sent(await site.arrives());
  for (const [who, name] of [
    [site.door, "accept"],
    [site.door, "waitlist"],
    [site.door, "decline"],
    [intake, "tell"],
    [intake, "withdraw"],
    [intake, "to-manager"],
  ] as const)
    assert.equal(
      (await who.post(`${referral}/${name}`, { reason: "language", weeks: "1" })).status,
      403,
      name,
    );
  for (const name of ["escalate", "prepare"])
    assert.equal((await intake.post(`${referral}/${name}`, {})).status, 404);
});

test("how she was told and what is kept as codes alone", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/accept`);
  const fields = {
    how: "phone",
    told: ["who-calls", "who-knows"],
    referrer: "nobody",
    repeated: "not-asked",
  };
  assert.equal((await tryStep(site.door, `${referral}/tell`, { ...fields, how: "shouting" })).status, 422);
  await step(site.door, `${referral}/tell`, fields);
  assert.deepEqual(await detailsOf(referral, "tell"), [
    { how: "phone", told: "who-calls who-knows", referrer: "nobody", repeated: "not-asked" },
  ]);
});

test("an empty page is not kept as having told anybody, and the chronology says what in fact was recorded", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/accept`);
  const empty = await tryStep(site.door, `${referral}/tell`, {});
  assert.equal(empty.status, 422);
  for (const asked of [/How was she told\?/, /And whoever referred her\?/])
    assert.match(/error-summary[^]*?<\/ul>/.exec(empty.body)?.[0] ?? "", asked);
  const reached = await tryStep(site.door, `${referral}/tell`, { how: "phone", referrer: "told" });
  assert.match(/error-summary[^]*?<\/ul>/.exec(reached.body)?.[0] ?? "", /What was she told\?/);
  await step(site.door, `${referral}/tell`, { how: "not-safe", referrer: "nobody", told: ["wait"] });
  assert.deepEqual(await detailsOf(referral, "tell"), [{ how: "not-safe", referrer: "nobody" }]);
  const { body } = await site.door.get(referral);
  assert.match(body, /She was not told of the outcome: it was not safe; nobody referred her/);
  assert.match(body, new RegExp(`href="${referral}/story"`), "she can still be asked, once it is safe");
  await step(site.door, `${referral}/story`, { repeated: "yes" });
  assert.doesNotMatch((await site.door.get(referral)).body, new RegExp(`href="${referral}/story"`));
});

test("whether she had to repeat her story is asked once, and never again: not by the page, not by hand", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/accept`);
  assert.match((await site.door.get(`${referral}/tell`)).body, /Did she have to repeat her story\?/);
  await step(site.door, `${referral}/story`, { repeated: "partly" });
  assert.equal((await tryStep(site.door, `${referral}/story`, { repeated: "no" })).status, 409);
  assert.doesNotMatch((await site.door.get(`${referral}/tell`)).body, /Did she have to repeat her story\?/);
  await step(site.door, `${referral}/tell`, { ...TOLD, repeated: "no" });
  assert.deepEqual(await detailsOf(referral, "story"), [{ repeated: "partly" }]);
  assert.deepEqual(await detailsOf(referral, "tell"), [
    { how: "phone", told: "who-calls", referrer: "told" },
  ]);
  const id = referral.split("/").at(-1);
  const byHand = asOwner(house, "update referral.referral set repeated = 'no' where id = $1", [id]);
  await assert.rejects(byHand, { code: "FL061" });
});

test("she is not asked about her story by a service that never took her on", async () => {
  const referral = await site.sent(await site.arrives());
  await step(intake, `${referral}/decline`, { reason: "language" });
  assert.doesNotMatch((await site.door.get(`${referral}/tell`)).body, /repeat her story/);
  await step(site.door, `${referral}/tell`, { ...TOLD, repeated: "yes" });
  assert.deepEqual(await detailsOf(referral, "tell"), [
    { how: "phone", told: "who-calls", referrer: "told" },
  ]);
  assert.doesNotMatch((await site.door.get(referral)).body, /repeat her story/);
  assert.equal((await tryStep(site.door, `${referral}/story`, { repeated: "no" })).status, 409);
});

test("a safe message leaves through the same gate as any other, and not where she named no way", async () => {
  const allDay = { channel: "text", times: { from: "00:00", to: "23:59" } };
  const contact = await site.arrives(allDay);
  const referral = await site.sent(contact);
  const page = await site.door.get(`${referral}/message`);
  const way = /name="way"[^>]*value="([0-9a-f-]+)"/.exec(page.body)?.[1] ?? "";
  assert.equal((await tryStep(site.door, `${referral}/message`, { way, text: "our own words" })).status, 422);
  await step(site.door, `${referral}/message`, { way, text: "get-in-touch" });
  const queued = await asOwner(house, "select 1 from message.outbox where thing_id = $1", [contact]);
  assert.equal(queued.length, 1);
  const none = await site.sent(await site.arrives({ channel: undefined, phone: undefined }));
  assert.match((await site.door.get(`${none}/message`)).body, /gave no way in which she may be written to/);
  assert.equal((await tryStep(site.door, `${none}/message`, { text: "get-in-touch" })).status, 409);
});
