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

type Row = { basis: string; purpose: string; parts: string[]; until: Date | null; ended_at: Date | null };
const ledgerOf = (referral: string): Promise<Row[]> =>
  asOwner<Row>(
    house,
    `select basis, purpose, parts, until, ended_at from access.involvement
     where thing_id = $1 and capacity = 'receiving service'`,
    [referral.split("/").at(-1)],
  );
const DAY_MS = 86_400_000;

test("sending writes one row of the ledger: to whom, which parts, why, on what basis, and until when", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact, { basis: "protect", necessity: "Her life is in danger." });
  const [row, ...others] = await ledgerOf(referral);
  assert.ok(row);
  assert.deepEqual(others, []);
  assert.deepEqual(row.parts, ["her name", "her own words"]);
  assert.equal(row.basis, "it is necessary to protect her or a child");
  assert.equal(row.purpose, "to answer the referral");
  assert.equal(Math.round(((row.until?.getTime() ?? 0) - Date.now()) / DAY_MS), 90);
  assert.match((await site.door.get(referral)).body, /until /);
});

test("taken back, a sharing ends at once: the next read of the service finds nothing (SAFETY 51)", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  const intake = await site.works({ role: "service-intake" });
  assert.equal((await intake.get(referral)).status, 200);
  const page = await site.door.get(referral);
  const stop = /href="(\/involvements\/[0-9a-f-]+\/stop)"/.exec(page.body)?.[1];
  assert.ok(stop);
  assert.equal((await site.door.post(stop, {})).status, 303);
  assert.equal((await intake.get(referral)).status, 404);
  assert.equal((await tryStep(intake, `${referral}/accept`)).status, 404);
  assert.doesNotMatch((await intake.get("/now")).body, new RegExp(referral));
});

/** The panel of a page that says who knows: who can open it now, and who could before. */
async function whoKnows(url: string): Promise<{ now: string; before: string }> {
  const { body } = await site.door.get(url);
  const panel = /class="fl-who"[^]*?Who has looked/.exec(body)?.[0] ?? "";
  const [now = "", before = ""] = panel.split("Could see it before");
  return { now, before };
}

test("a service whose access ended stands among those who know, with what it saw and until when", async () => {
  const intake = await site.works({ role: "service-intake" });
  const ends = {
    declined: (referral: string) => step(intake, `${referral}/decline`, { reason: "language" }),
    withdrawn: (referral: string) => step(site.door, `${referral}/withdraw`),
    "ran out": (referral: string) =>
      asOwner(
        house,
        `update access.involvement set until = now() - interval '1 second'
         where thing_id = $1 and capacity = 'receiving service'`,
        [referral.split("/").at(-1)],
      ),
  };
  for (const [name, end] of Object.entries(ends)) {
    const contact = await site.arrives();
    const referral = await site.sent(contact);
    assert.doesNotMatch((await whoKnows(referral)).before, /IDVA intake/, name);
    await end(referral);
    const { now, before } = await whoKnows(referral);
    assert.doesNotMatch(now, /IDVA intake/, name);
    assert.match(before, /IDVA intake[^]*Saw: her name, her own words\.[^]*until /, name);
    assert.doesNotMatch(before, /Stop sharing/, name);
    const hers = await whoKnows(`/contacts/${contact}`);
    assert.doesNotMatch(hers.now, /IDVA intake/, name);
    assert.match(hers.before, /IDVA intake[^]*Was sent with F-[^]*until /, name);
  }
});

test("whoever lost access and has it again stands among those who have it, once", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  const id = referral.split("/").at(-1);
  await asOwner(
    house,
    `insert into access.involvement (id, thing_id, grantee, capacity, basis, purpose, granted_by, since, ended_at)
     select gen_random_uuid(), thing_id, grantee, capacity, 'she agreed', 'before', granted_by, since, now()
     from access.involvement where thing_id = $1 and capacity = 'receiving service'`,
    [id],
  );
  const { now, before } = await whoKnows(referral);
  assert.match(now, /IDVA intake/);
  assert.doesNotMatch(before, /IDVA intake/);
});

test("a sharing that ran out unanswered is read by nobody at the service", async () => {
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  const intake = await site.works({ role: "service-intake" });
  await asOwner(
    house,
    "update access.involvement set until = now() - interval '1 second' where thing_id = $1 and until is not null",
    [referral.split("/").at(-1)],
  );
  assert.equal((await intake.get(referral)).status, 404);
  assert.equal((await site.door.get(referral)).status, 200);
});

test("what a service accepted, or keeps on its waiting list, no longer runs out", async () => {
  const intake = await site.works({ role: "service-intake" });
  const contact = await site.arrives();
  const accepted = await site.sent(contact);
  await step(intake, `${accepted}/accept`);
  const waiting = await site.sent(contact, { service: "community-support" });
  await step(intake, `${waiting}/waitlist`, { reason: "no-capacity", weeks: "3" });
  for (const referral of [accepted, waiting]) {
    const [row] = await ledgerOf(referral);
    assert.equal(row?.until, null);
    assert.equal((await intake.get(referral)).status, 200);
  }
});

test("a service that declines no longer reads what it was sent, from that moment on", async () => {
  const intake = await site.works({ role: "service-intake" });
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  assert.equal(await step(intake, `${referral}/decline`, { reason: "language" }), "/now");
  assert.equal((await intake.get(referral)).status, 404);
  assert.notEqual((await ledgerOf(referral))[0]?.ended_at, null);
  const page = await site.door.get(referral);
  assert.match(page.body, /No worker or interpreter for the language/);
});

test("if declining fails, the service still reads it: the end of the sharing is part of the step", async () => {
  const intake = await site.works({ role: "service-intake" });
  const contact = await site.arrives();
  const referral = await site.sent(contact);
  assert.equal((await tryStep(intake, `${referral}/decline`, { reason: "made-up" })).status, 422);
  assert.equal((await tryStep(intake, `${referral}/decline`, {})).status, 422);
  assert.equal((await intake.get(referral)).status, 200);
});

test("every service that was sent something is listed with what and why, on the contact and the person, for whoever sent it", async () => {
  const contact = await site.arrives();
  const first = await site.sent(contact, { parts: ["name", "words"] });
  await site.sent(contact, {
    service: "isva",
    parts: ["needs"],
    basis: "protect",
    necessity: "A child is there.",
  });
  const sentFirst = /Was sent with F-\w+: her name, her own words\.[\s\S]{0,80}Because she agreed/;
  const sentSecond =
    /Was sent with F-\w+: what she needs and asked for\.[\s\S]{0,80}Because it is necessary to protect her or a child/;
  const file = (await site.door.get(`/contacts/${contact}`)).body;
  const [person = ""] = /\/people\/[0-9a-f-]{36}/.exec(file) ?? [];
  assert.match(file, sentFirst);
  assert.match(file, sentSecond);
  // Her page shows whom the newest thing is open to, and with it everyone else she was sent to.
  const hers = (await site.door.get(person)).body;
  assert.match(hers, sentFirst);
  assert.match(
    hers,
    /Sees: what she needs and asked for\.|Was sent with F-\w+: what she needs and asked for\./,
  );
  // What another service was sent is no business of this one (SAFETY 47).
  const intake = await site.works({ role: "service-intake" });
  const theCase = await step(intake, `${first}/accept`);
  for (const page of [first, theCase])
    assert.doesNotMatch((await intake.get(page)).body, /what she needs and asked for/i);
  assert.match((await site.door.get(`/contacts/${contact}`)).body, sentFirst);
});
