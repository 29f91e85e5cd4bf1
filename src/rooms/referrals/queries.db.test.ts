import assert from "node:assert/strict";
import { before, test } from "node:test";
import { countedHouse } from "../../../tests/support/counted-house.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { referralSite, step } from "../../../tests/support/referral-site.ts";
import { signIn, testHouse } from "../../../tests/support/site.ts";

const MOST = 12;
const { house, count } = countedHouse(await testHouse());
let site: Awaited<ReturnType<typeof referralSite>>;
let pages: Record<string, { browser: ReturnType<typeof staffBrowser>; path: string }>;
let contact: string;

before(async () => {
  site = await referralSite(house);
  contact = await site.arrives({ interpreter: "Polish", district: "watford" });
  const [intake, manager] = [
    await site.works({ role: "service-intake" }),
    await site.works({ role: "service-manager" }),
  ];
  const declined = await site.sent(contact);
  await step(intake, `${declined}/decline`, { reason: "language" });
  const accepted = await site.sent(contact);
  const file = await step(intake, `${accepted}/accept`);
  const waiting = await site.sent(contact, { service: "community-support" });
  const { token, staffId } = await signIn(house, { role: "advocate" });
  await step(manager, `${file}/allocate`, { worker: staffId });
  const worker = staffBrowser(site.app, token);
  await prepareMore();
  pages = {
    "choosing services from a contact": { browser: site.door, path: `/contacts/${contact}/refer` },
    "choosing services from a case": { browser: worker, path: `${file}/refer` },
    "what will be sent to several": { browser: site.door, path: `/contacts/${contact}/refer/send` },
    "a declined referral": { browser: site.door, path: declined },
    "an accepted referral": { browser: site.door, path: accepted },
    "a referral at the service": { browser: intake, path: waiting },
    "asking how it was passed on": { browser: site.door, path: `${accepted}/tell` },
    "sending her a message": { browser: site.door, path: `${accepted}/message` },
    declining: { browser: intake, path: `${waiting}/decline` },
    "all services": { browser: site.door, path: "/services" },
    "one service": { browser: manager, path: "/services/idva" },
    "what needs the service now": { browser: intake, path: "/now" },
  };
});

async function prepareMore(): Promise<void> {
  const service = ["isva", "one-stop-shop", "stalking-advocacy"];
  await site.door.post(`/contacts/${contact}/refer`, { service, parts: ["name", "words"], basis: "agreed" });
}

test("no page of referrals and services asks the database more than twelve times, however many referrals there are", async () => {
  const counts = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const [name, { browser, path }] of Object.entries(pages)) {
      found[name] = await count(async () => assert.equal((await browser.get(path)).status, 200, name));
    }
    return found;
  };
  const few = await counts();
  for (const [name, queries] of Object.entries(few))
    assert.ok(queries > 2 && queries <= MOST, `${name}: ${queries}`);
  await prepareMore();
  await prepareMore();
  assert.deepEqual(await counts(), few);
});
