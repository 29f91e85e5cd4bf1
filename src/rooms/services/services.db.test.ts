import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { withActor } from "../../foundation/access/index.ts";
import { sql, type Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp, type Who } from "../../../tests/support/site.ts";
import { asOwner } from "../../../tests/support/staff.ts";

const DAY_MS = 86_400_000;
let now = new Date();
let database: Database;
let house: House;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  database = await freshDatabase();
  house = await houseOn(database, () => now);
  await database.lockDown();
  app = await testApp(house);
});
after(() => database.close());

const works = async (who: Who): Promise<ReturnType<typeof staffBrowser>> =>
  staffBrowser(app, (await signIn(house, who)).token);
const count = async (): Promise<number> => (await asOwner(house, "select 1 from service.capacity")).length;

test("a service's own staff say its capacity; the front door reads it; what it said before stays", async () => {
  const intake = await works({ role: "service-intake", name: "Ines Intake" });
  const door = await works({ role: "front-door-practitioner" });
  assert.match((await intake.get("/now")).body, /Domestic abuse advocates \(IDVA\)<\/a>: not said yet/);
  assert.equal(
    (await intake.post("/services/idva", { state: "open", waitDays: "0", places: "3" })).status,
    303,
  );
  await intake.post("/services/idva", { state: "limited", waitDays: "21", note: "Evenings only." });
  assert.doesNotMatch((await intake.get("/now")).body, /Domestic abuse advocates/);
  const page = (await door.get("/services/idva")).body;
  assert.match(page, /Limited, about 21 days’ wait; said on/);
  assert.match(page, /Evenings only\./);
  assert.match(page, /open, no wait, 3 places free \(Ines Intake\)/);
  assert.doesNotMatch(page, /Update now/);
  assert.match((await door.get("/services")).body, /limited, about 21 days’ wait/);
});

test("what was said too long ago says so everywhere, and asks the service again", async () => {
  const intake = await works({ role: "service-intake" });
  const door = await works({ role: "front-door-practitioner" });
  await intake.post("/services/community-support", { state: "open" });
  assert.doesNotMatch((await door.get("/services/community-support")).body, /not updated since/);
  now = new Date(now.getTime() + 8 * DAY_MS);
  assert.match((await door.get("/services/community-support")).body, /Open; not updated since/);
  assert.match((await intake.get("/now")).body, /Community support[^:]*: open; not updated since/);
});

test("nobody says the capacity of another agency's service, by the page or by hand", async () => {
  const { token } = await signIn(house, { role: "service-manager", agency: "sarc" });
  const sarc = staffBrowser(app, token);
  const before = await count();
  assert.equal((await sarc.post("/services/idva", { state: "closed" })).status, 403);
  const byHand = (agency: string): Promise<unknown> =>
    withActor(house, token, (tx) =>
      sql`insert into service.capacity (id, service, agency_id, state, kept_by, valid_until)
        values (gen_random_uuid(), 'idva', ${agency}, 'closed', ${tx.actor.staffId}, now() + interval '9 days')`.execute(
        tx.db,
      ),
    );
  await assert.rejects(byHand("advocacy"), { code: "42501" });
  assert.equal(await count(), before);
  // Under its own agency it can be written, and nobody reads it: the pack says who runs the service.
  await byHand("sarc");
  const door = await works({ role: "front-door-practitioner" });
  assert.doesNotMatch((await door.get("/services/idva")).body, /closed to new referrals/);
  assert.doesNotMatch((await door.get("/services")).body, /closed to new referrals/);
});

test("who neither refers nor keeps a service is refused; a service that is none is not there", async () => {
  for (const role of ["commissioner", "system-administrator", "behaviour-change-practitioner"]) {
    const who = await works({ role });
    assert.equal((await who.get("/services")).status, 403);
    assert.equal((await who.get("/services/idva")).status, 403);
    assert.equal((await who.post("/services/idva", { state: "open" })).status, 403);
  }
  const door = await works({ role: "front-door-practitioner" });
  assert.equal((await door.get("/services/nowhere")).status, 404);
  assert.equal((await door.get("/services/chrysalis")).status, 404);
  assert.equal((await door.post("/services/idva", { state: "open" })).status, 403);
});

test("what makes no sense is refused, and nothing is kept", async () => {
  const intake = await works({ role: "service-intake" });
  const before = await count();
  for (const fields of [
    {},
    { state: "maybe" },
    { state: "open", waitDays: "-3" },
    { state: "open", waitDays: "9999" },
  ])
    assert.equal((await intake.post("/services/idva", fields)).status, 422);
  assert.equal(await count(), before);
  await intake.post("/services/idva", { state: "closed", waitDays: "4", places: "2" });
  const [last] = await asOwner<{ wait_days: number | null }>(
    house,
    "select wait_days from service.capacity order by kept_at desc limit 1",
  );
  assert.equal(last?.wait_days, null);
});
