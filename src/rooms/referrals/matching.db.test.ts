import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";

let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;

before(async () => {
  house = await testHouse();
  site = await referralSite(house);
});

/** What is said for and against a service where services are chosen. */
function said(body: string, service: string): string {
  const [, after = ""] = body.split(`value="${service}"`);
  return after.split('type="checkbox"')[0] ?? "";
}

test("services fit by what was gone through with her, and it goes with the referral in place of what she asked first", async () => {
  const contact = await site.arrives();
  const path = `/contacts/${contact}/refer`;
  assert.match(said((await site.door.get(path)).body, "idva"), /can help with Safety planning/);
  await site.door.post(`/contacts/${contact}/needs`, {
    wants: "To sleep through the night.",
    "need-safety-planning": "met",
    "need-family-law": "wanted",
  });
  const page = (await site.door.get(path)).body;
  assert.doesNotMatch(page, /can help with Safety planning/);
  const law = house.pack.needs.find(({ id }) => id === "family-law")?.name ?? "";
  assert.ok(page.includes(`can help with ${law}`), law);
  const prepared = await site.door.post(path, { service: "idva", parts: ["needs"], basis: "agreed" });
  const sent = (await site.door.get(prepared.location)).body;
  assert.ok(sent.includes(law));
  assert.match(sent, /To sleep through the night\./);
  assert.doesNotMatch(sent, /Safety planning/);
});

test("where neither her risk nor her needs are known, it is said that the order says little", async () => {
  const LITTLE = /Neither her risk nor what she needs is recorded yet/;
  const unknown = await site.arrives({ wants: undefined });
  assert.match((await site.door.get(`/contacts/${unknown}/refer`)).body, LITTLE);
  await site.door.post(`/contacts/${unknown}/needs`, { "need-family-law": "wanted" });
  assert.doesNotMatch((await site.door.get(`/contacts/${unknown}/refer`)).body, LITTLE);
});

test("her gender and her age, as she said them when she was asked, count where no birth date says more", async () => {
  const contact = await site.arrives();
  const path = `/contacts/${contact}/refer`;
  assert.doesNotMatch((await site.door.get(path)).body, /her gender|her age/);
  await step(site.door, `/contacts/${contact}/about`, {
    "about-gender": "man",
    "about-age-group": "under-16",
  });
  const page = (await site.door.get(path)).body;
  assert.match(page, /open to her gender/);
  assert.match(page, /for ages 1\d and over/);
  const born = await site.arrives({ born: "1980-05-01" });
  await step(site.door, `/contacts/${born}/about`, { "about-age-group": "under-16" });
  assert.doesNotMatch((await site.door.get(`/contacts/${born}/refer`)).body, /for ages 1\d and over/);
});

test("support for children fits for a mother whose recorded child is of its age, from a contact and onward from a case", async () => {
  const contact = await site.arrives({ born: "1988-05-01" });
  const path = `/contacts/${contact}/refer`;
  assert.match(
    said((await site.door.get(path)).body, "young-people"),
    /Does not fit because: [^.]*for ages 5 to 17/,
  );
  await site.door.post(`/contacts/${contact}/needs`, { "need-childrens-support": "wanted" });
  const born = { born_day: "1", born_month: "2", born_year: String(new Date().getFullYear() - 9) };
  const child = { given: "Wren", family: `Match-${contact.slice(0, 8)}`, kind: "parent-of", together: "yes" };
  await step(site.door, `/contacts/${contact}/child`, { ...child, ...born });
  const fits = said((await site.door.get(path)).body, "young-people");
  assert.match(
    fits,
    /Fits because: [^.]*can help with Support for children; a child of hers is of the age it is for/,
  );
  assert.doesNotMatch(fits, /for ages 5 to 17/);
  const intake = await site.works({ role: "service-intake" });
  const referral = await site.sent(contact, { parts: ["name", "children"] });
  const file = await step(intake, `${referral}/accept`);
  const manager = await site.works({ role: "service-manager" });
  const { token, staffId } = await signIn(house, { role: "advocate" });
  await step(manager, `${file}/allocate`, { worker: staffId });
  const worker = staffBrowser(site.app, token);
  const onward = (await worker.get(`${file}/refer`)).body;
  assert.match(said(onward, "young-people"), /a child of hers is of the age it is for/);
  // The service whose case it is has her already.
  assert.equal(said(onward, "idva"), "");
  assert.match(onward, /is not among them: this is its own case/);
  const self = await worker.post(`${file}/refer`, { service: "idva", parts: ["name"], basis: "agreed" });
  assert.equal(self.status, 422);
});
