import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { House } from "../../foundation/house/index.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { testHouse } from "../../../tests/support/site.ts";

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
