import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { tryStep } from "../../../tests/support/person.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { testHouse } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
});

const draftsOf = async (contact: string): Promise<string[]> =>
  (
    await asOwner<{ id: string }>(
      house,
      "select id from process.thing where parent_id = $1 and process = 'referral' and state = 'draft' order by opened_at, id",
      [contact],
    )
  ).map(({ id }) => id);
const statesOf = async (contact: string): Promise<string[]> =>
  (
    await asOwner<{ state: string }>(
      house,
      "select state from process.thing where parent_id = $1 and process = 'referral' order by opened_at, id",
      [contact],
    )
  ).map(({ state }) => state);
const SEVERAL = { service: ["idva", "one-stop-shop"], parts: ["name", "words", "needs"], basis: "agreed" };
const shownOn = (body: string): string[] =>
  [...body.matchAll(/name="referral" value="([^"]+)"/g)].map(([, value = ""]) => value);

test("several services are chosen on one page, each shown all that it would get, and sent together", async () => {
  const { door } = site;
  const contact = await site.arrives();
  const prepared = await door.post(`/contacts/${contact}/refer`, SEVERAL);
  assert.equal(prepared.location, `/contacts/${contact}/refer/send`);
  const page = await door.get(prepared.location);
  assert.match(page.body, /Domestic abuse advocates \(IDVA\)/);
  assert.match(page.body, /One Stop Shop/);
  assert.equal(page.body.match(/She said it once\./g)?.length, 2);
  assert.match(page.body, /Safety planning/);
  assert.match(page.body, /Send these 2 referrals/);
  assert.deepEqual(await statesOf(contact), ["draft", "draft"]);
  assert.equal((await door.post(prepared.location, { referral: shownOn(page.body) })).status, 303);
  assert.deepEqual(await statesOf(contact), ["sent", "sent"]);
});

test("what goes can be narrowed for one of several before it is sent, and never after", async () => {
  const { door } = site;
  const contact = await site.arrives();
  await door.post(`/contacts/${contact}/refer`, SEVERAL);
  const [first = "", second = ""] = await draftsOf(contact);
  await step(door, `/referrals/${second}/change`, { parts: ["name"], basis: "agreed" });
  const page = await door.get(`/contacts/${contact}/refer/send`);
  assert.equal(page.body.match(/She said it once\./g)?.length, 1);
  await door.post(`/contacts/${contact}/refer/send`, { referral: shownOn(page.body) });
  assert.doesNotMatch((await door.get(`/referrals/${second}`)).body, /She said it once\./);
  assert.match((await door.get(`/referrals/${first}`)).body, /She said it once\./);
  assert.equal(
    (await tryStep(door, `/referrals/${first}/change`, { parts: ["name"], basis: "agreed" })).status,
    409,
  );
  const byHand = asOwner(house, "update referral.referral set parts = '{}' where id = $1", [first]);
  await assert.rejects(byHand, { code: "FL060" });
});

test("a page of several that has gone old sends none of them", async () => {
  const { door } = site;
  const contact = await site.arrives();
  await door.post(`/contacts/${contact}/refer`, SEVERAL);
  const page = await door.get(`/contacts/${contact}/refer/send`);
  const [first = ""] = await draftsOf(contact);
  await step(door, `/referrals/${first}/change`, { parts: ["name"], basis: "agreed" });
  const old = await door.post(`/contacts/${contact}/refer/send`, { referral: shownOn(page.body) });
  assert.equal(old.status, 409);
  assert.deepEqual(await statesOf(contact), ["draft", "draft"]);
  for (const referral of ["", "nonsense", [...shownOn(page.body), "more"]])
    assert.equal((await door.post(`/contacts/${contact}/refer/send`, { referral })).status, 409);
});

test("without a service, or with one that is not offered, nothing is prepared", async () => {
  const { door } = site;
  const contact = await site.arrives({ employers: ["none"] });
  for (const service of [[], ["nowhere"], ["herts-sunflower"], ["idva", "chrysalis"]]) {
    const page = await door.post(`/contacts/${contact}/refer`, { ...SEVERAL, service });
    assert.equal(page.status, 422, String(service));
  }
  assert.deepEqual(await statesOf(contact), []);
});

test("each service says on the page why it fits, why not, and what it says of its wait", async () => {
  const keeper = await site.works({ role: "service-manager" });
  await keeper.post("/services/stalking-advocacy", { state: "limited", waitDays: "14", places: "2" });
  await keeper.post("/services/community-support", { state: "closed" });
  const contact = await site.arrives({ interpreter: "Polish", district: "stevenage", born: "1990-02-03" });
  const { body } = await site.door.get(`/contacts/${contact}/refer`);
  assert.match(body, /speaks Polish/);
  assert.match(body, /can help with Safety planning/);
  assert.match(body, /Does not fit because: closed to new referrals; [^<]*only serves Dacorum/);
  assert.match(body, /Wait: limited, about 14 days’ wait, 2 places free; said on/);
  assert.match(body, /for ages 5 to 17/);
  assert.match(body, /Run by and for LGBT\+ people\./);
});

test("whoever is not involved in the contact finds no page to refer from, and other roles are refused", async () => {
  const contact = await site.arrives();
  const stranger = await site.works({
    role: "front-door-practitioner",
    agency: "opcc",
    team: "commissioning",
  });
  const intake = await site.works({ role: "service-intake" });
  for (const path of [`/contacts/${contact}/refer`, `/contacts/${contact}/refer/send`]) {
    assert.equal((await stranger.get(path)).status, 404);
    assert.equal((await stranger.post(path, SEVERAL)).status, 404);
    assert.equal((await intake.get(path)).status, 403);
  }
  assert.equal((await site.door.get(`/cases/${contact}/refer`)).status, 404);
  assert.deepEqual(await statesOf(contact), []);
});
