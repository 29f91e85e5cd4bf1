import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { houseOn } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";
import { escalateReferrals } from "./index.ts";

// On a database of its own, whose clock the test moves on.
const DAY_MS = 86_400_000;
let now = new Date();
let database: Database;
let house: House;
let site: Awaited<ReturnType<typeof referralSite>>;

before(async () => {
  database = await freshDatabase();
  house = await houseOn(database, () => now);
  await database.lockDown();
  site = await referralSite(house);
});
after(() => database.close());

const escalate = (): Promise<void> => escalateReferrals.run(house, {});
const pass = (days: number): void => {
  now = new Date(now.getTime() + days * DAY_MS);
};
const escalations = async (referral: string): Promise<number> =>
  (
    await asOwner(house, "select 1 from process.step where thing_id = $1 and step = 'escalate'", [
      referral.split("/").at(-1),
    ])
  ).length;

test("a referral nobody answers goes to the service's managers and shows for the sender; once, however often the job runs", async () => {
  const referral = await site.sent(await site.arrives());
  const manager = await site.works({ role: "service-manager", agency: "advocacy" });
  const others = await site.works({ role: "service-manager", agency: "sarc" });
  await escalate();
  assert.equal(await escalations(referral), 0);
  assert.equal((await manager.get(referral)).status, 404);

  // Eleven days: past the answer, its grace and any holidays between.
  pass(11);
  await escalate();
  await escalate();
  assert.equal(await escalations(referral), 1);
  assert.equal((await manager.get(referral)).status, 200);
  assert.match((await manager.get("/now")).body, /Nobody answered this referral in time/);
  const sender = (await site.door.get("/now")).body;
  assert.match(sender, /No answer from the service: ask it, or choose another/);
  assert.equal((await others.get(referral)).status, 404);
  assert.match((await site.door.get(referral)).body, /No answer in time/);

  await step(manager, `${referral}/accept`);
  for (const who of [manager, site.door])
    assert.doesNotMatch((await who.get("/now")).body, /Nobody answered|No answer from the service/);
  pass(11);
  await escalate();
  assert.equal(await escalations(referral), 1);
});

test("what is answered, withdrawn, or stands still for a question is not escalated", async () => {
  const contact = await site.arrives();
  const intake = await site.works({ role: "service-intake" });
  const asked = await site.sent(contact);
  await step(intake, `${asked}/ask`, { text: "Is she safe to call?" });
  const withdrawn = await site.sent(contact);
  await step(site.door, `${withdrawn}/withdraw`);
  const waiting = await site.sent(contact);
  await step(intake, `${waiting}/waitlist`, { reason: "no-capacity", weeks: "2" });
  pass(11);
  await escalate();
  for (const referral of [asked, withdrawn, waiting]) assert.equal(await escalations(referral), 0);
});

test("an answer that is overdue for less than the pack's limit is not escalated yet", async () => {
  const referral = await site.sent(await site.arrives());
  const [clock] = await asOwner<{ due_at: Date }>(
    house,
    "select due_at from process.clock where thing_id = $1 and name = 'answer'",
    [referral.split("/").at(-1)],
  );
  assert.ok(clock);
  now = new Date(clock.due_at.getTime() + 3_600_000);
  await escalate();
  assert.equal(await escalations(referral), 0);
  pass(8);
  await escalate();
  assert.equal(await escalations(referral), 1);
});

test("the job sees a referral for no longer than it needs, and nobody but the job may escalate", async () => {
  const referral = await site.sent(await site.arrives());
  pass(11);
  await escalate();
  const [watch] = await asOwner<{ until: Date }>(
    house,
    "select until from access.involvement where thing_id = $1 and grantee = 'system:referrals'",
    [referral.split("/").at(-1)],
  );
  assert.ok(watch && watch.until.getTime() < Date.now() + 11 * 60_000);
  assert.equal((await site.door.post(`${referral}/escalate`, {})).status, 404);
});

test("withdrawn after all, it is gone for the managers too", async () => {
  const referral = await site.sent(await site.arrives());
  const manager = await site.works({ role: "service-manager", agency: "advocacy" });
  pass(11);
  await escalate();
  assert.equal((await manager.get(referral)).status, 200);
  await step(site.door, `${referral}/withdraw`);
  assert.equal((await manager.get(referral)).status, 404);
});
