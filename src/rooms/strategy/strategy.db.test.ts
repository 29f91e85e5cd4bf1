import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { dayFields } from "../../../tests/support/day-fields.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep, type Page } from "../../../tests/support/person.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { addDays, formatLongDay, isoDay } from "../../foundation/clock/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "./index.ts";
import { findPublished } from "./store/published.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let manager: Browser;
let lead: Browser;
let member: Browser;
let today: string;
/** The address of the action that the tests are about. */
let action = "";

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  today = isoDay(house.now(), house.calendar);
  [manager, lead, member] = [
    await as("strategy-manager"),
    await as("sub-group-lead"),
    await as("board-member"),
  ];
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

/** What rows would change, and then that they do. */
async function bringBack(rows: string, missing = "kept"): Promise<Page> {
  const sent = { rows, missing, reason: "The board decided it." };
  const shown = await manager.post("/plan/strategy/file/confirm", sent);
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown.body)?.[1];
  return seen === undefined ? shown : manager.post("/plan/strategy/file/confirm", { ...sent, seen });
}

describe("the strategy", () => {
  test("says that there is none yet, and then is the pack's, brought over once", async () => {
    assert.match((await member.get("/plan/strategy")).body, /being brought over/);
    assert.equal(await loadFromPack(house), true);
    assert.equal(await loadFromPack(house), false);
    const { body } = await member.get("/plan/strategy");
    for (const { code } of house.pack.strategy.objectives) assert.ok(body.includes(`>${code}<`), code);
    assert.match(body, /No action delivers it/);
    assert.match(body, /href="\/plan\/figures"/);
    const facilitator = await as("co-production-facilitator");
    assert.doesNotMatch((await facilitator.get("/plan/strategy")).body, /plan\/figures"/);
  });

  test("is planned further: an action of a sub-group, which its people and nobody else's start", async () => {
    const fields = {
      parent: house.pack.strategy.id,
      code: "D1",
      title: "Offer every school the whole-school standard",
      owner: "prevention-group",
      role: "Education lead",
      ...dayFields("start", addDays(today, -20)),
      ...dayFields("due", addDays(today, 20)),
      delivers: "P1.O1.1",
      reason: "Partnership board, delivery plan",
    };
    const offer = /href="(\/plan\/strategy\/add\/action\?delivers=P1\.O1\.1)"/;
    const way = offer.exec((await manager.get("/plan/strategy/items/P1.O1.1")).body)?.[1] ?? "";
    assert.match((await manager.get(way)).body, /name="delivers"[^>]*value="P1\.O1\.1"/);
    assert.doesNotMatch((await lead.get("/plan/strategy/items/P1.O1.1")).body, offer);
    assert.equal((await member.post("/plan/strategy/add/action", fields)).status, 403);
    assert.equal((await lead.post("/plan/strategy/add/action", fields)).status, 403);
    assert.equal((await manager.post("/plan/strategy/add/action", { ...fields, reason: "" })).status, 422);
    const added = await manager.post("/plan/strategy/add/action", fields);
    assert.equal(added.status, 303, added.body);
    assert.equal((await manager.post("/plan/strategy/add/action", fields)).status, 422);
    const page = (await member.get("/plan/strategy/items/P1.O1.1")).body;
    assert.match(page, /Not started, and should be/);
    action = /href="(\/plan\/actions\/[0-9a-f-]+)"/.exec(page)?.[1] ?? "";
    assert.match((await lead.get("/now")).body, new RegExp(`${action}/start`));
    assert.equal((await member.get(action)).status, 200);
    assert.doesNotMatch((await member.get(action)).body, /\/start"/);
    assert.equal((await member.post(`${action}/start`, {})).status, 403);
    const other = await signIn(house, {
      role: "sub-group-lead",
      agency: "county-council",
      team: "recovery-group",
    });
    assert.equal((await staffBrowser(app, other.token).post(`${action}/start`, {})).status, 404);
    assert.equal((await tryStep(lead, `${action}/start`, { said: "A first school." })).status, 303);
    assert.match((await member.get(action)).body, /On track[\s\S]*it goes as planned/);
  });

  test("shows at once what its owner reports: in the way and due soon is at risk, and says why", async () => {
    assert.equal((await tryStep(lead, `${action}/report`, { said: "Half of them." })).status, 422);
    const told = await tryStep(lead, `${action}/report`, {
      said: "Half of the schools were asked.",
      confidence: "low",
      blockers: "No trainer until spring.",
    });
    assert.equal(told.status, 303, told.body);
    const seen = (await member.get("/plan/strategy/delivery")).body;
    assert.match(seen, /Prevention sub-group: 3 actions/);
    assert.match(seen, /Something stands in its way and it is due on/);
    assert.match(seen, /No trainer until spring/);
    assert.match((await member.get("/plan/strategy")).body, /1 objective of 17 at risk, none late/);
    assert.match((await member.get(action)).body, /Half of the schools were asked/);
  });

  test("gets more time when somebody else gives it; until then it stays as it was, and the slip stays in sight", async () => {
    const due = addDays(today, 200);
    const more = { ...dayFields("due", due), reason: "The trainer comes in spring." };
    assert.equal((await tryStep(lead, `${action}/ask`, { ...more, reason: "" })).status, 422);
    assert.equal((await manager.post(`${action}/grant`, {})).status, 409, "nothing was asked for");
    const asked = await tryStep(lead, `${action}/ask`, more);
    assert.equal(asked.status, 303, asked.body);
    assert.match((await member.get(action)).body, /At risk[\s\S]*asks for more time, until[\s\S]*spring/);
    assert.doesNotMatch((await member.get(action)).body, /First due/);
    assert.match((await member.get("/plan/strategy/bodies")).body, /More time is asked for, until/);
    assert.equal((await lead.post(`${action}/grant`, {})).status, 403);
    assert.match((await manager.get("/now")).body, new RegExp(`${action}/grant`));
    assert.equal(
      (await tryStep(manager, `${action}/refuse`, { reason: "Ask a second trainer." })).status,
      303,
    );
    assert.match((await lead.get(action)).body, /No more time was given[\s\S]*Ask a second trainer/);
    assert.doesNotMatch((await lead.get(action)).body, /asks for more time/);
    assert.equal((await tryStep(manager, `${action}/ask`, more)).status, 303);
    assert.match((await tryStep(manager, `${action}/grant`)).body, /Somebody else has to decide/);
    assert.doesNotMatch((await manager.get("/now")).body, new RegExp(`${action}/grant`));
    const byHand = sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
      select ${action.split("/").at(-1)}, 'grant', 'started', 'started', 'staff:' || identity.actor_staff(), identity.actor_agency()`;
    await assert.rejects(
      withActor(house, manager.token, ({ db }) => byHand.execute(db)),
      /somebody else gives more time/,
    );
    assert.equal((await tryStep(lead, `${action}/ask`, more)).status, 303);
    assert.equal((await tryStep(manager, `${action}/grant`)).status, 303);
    const page = (await member.get(action)).body;
    assert.match(page, /On track/);
    const [was, is] = [formatLongDay(addDays(today, 20)), formatLongDay(due)];
    assert.match(
      page,
      new RegExp(
        `First due[\\s\\S]*${was}; moved once[\\s\\S]*Put to ${is} by [^<]*, because: The trainer comes in spring`,
      ),
    );
    for (const list of ["/plan/strategy/bodies", "/plan/strategy/items/P1.O1.1"])
      assert.match((await member.get(list)).body, new RegExp(`First due ${was}; moved once`), list);
    assert.match(
      (await new Visitor(app, origins.partnership).get("/strategy")).body,
      /The due day of 1 was moved once/,
    );
    const rows = await withActor(
      house,
      lead.token,
      async ({ db }) =>
        (
          await sql<{ due: string }>`select due_at::date::text as due from process.clock
        where thing_id = ${action.split("/").at(-1)} and name = 'due' and stopped_at is null`.execute(db)
        ).rows,
    );
    assert.equal(rows.length, 1);
    assert.ok([due, addDays(due, 1)].includes(rows[0]?.due ?? ""), rows[0]?.due);
  });

  test("is put to another day by no hand of those who do it", async () => {
    const close = sql`update strategy.item_version v set valid_to = now()
      where v.valid_to = 'infinity' and v.item_id = ${action.split("/").at(-1)}`;
    const { numAffectedRows } = await withActor(house, lead.token, async ({ db }) => close.execute(db));
    assert.equal(numAffectedRows, 0n);
  });

  test("is taken away and brought back without a change, and a file may change, add and withdraw", async () => {
    const { body: file } = await member.get("/plan/strategy/file/strategy.csv");
    assert.match((await bringBack(file, "withdrawn")).body, /The file changes nothing/);
    assert.equal((await member.post("/plan/strategy/file/confirm", { rows: file, reason: "x" })).status, 403);
    const changed = file
      .replace("Offer every school the whole-school standard", "Offer the standard to all schools")
      .replace(/^delivers,D1,.*$/m, (row) => `${row}\r\n${row.replace("P1.O1.1", "P1.O1.2")}`);
    const preview = await manager.post("/plan/strategy/file/confirm", {
      rows: changed,
      missing: "kept",
      reason: "Board",
    });
    assert.equal(preview.status, 409);
    assert.match(preview.body, /1 added, 1 changed, 0 withdrawn/);
    assert.match(preview.body, /<ins>“Offer the standard to all schools”<\/ins>/);
    assert.doesNotMatch(
      (await member.get("/plan/strategy/bodies")).body,
      /Offer the standard to all schools/,
    );
    assert.equal((await bringBack(changed)).location, "/plan/strategy/history");
    assert.match((await member.get("/plan/strategy/bodies")).body, /Offer the standard to all schools/);
    assert.match(
      (await member.get("/plan/strategy/items/P1.O1.2")).body,
      /Offer the standard to all schools/,
    );
    assert.match((await member.get("/plan/strategy/history")).body, /The board decided it\./);
    assert.equal((await bringBack(file, "withdrawn")).status, 303);
    assert.doesNotMatch((await member.get("/plan/strategy/items/P1.O1.2")).body, /whole-school standard/);
  });

  test("refuses a file by line, wholly, and shows anew what changed meanwhile", async () => {
    const head = "kind,code,parent,title,owner,due";
    const wrong = await bringBack(`${head}\naction,D9,${house.pack.strategy.id},x,nobody,soon`);
    assert.equal(wrong.status, 422);
    assert.match(wrong.body, /Line 2: D9 “due” must be a day/);
    assert.match(wrong.body, /Line 2: D9 names the body “nobody”/);
    assert.equal((await bringBack(`${head}\nstrategy,another,,x,,`)).status, 422);
    assert.equal((await bringBack("")).status, 422);
    const rows = `${head}\npriority,P9,${house.pack.strategy.id},Another,,`;
    const old = await manager.post("/plan/strategy/file/confirm", {
      rows,
      reason: "x",
      seen: "0".repeat(64),
    });
    assert.equal(old.status, 409);
    assert.match(old.body, /Look at what would change now/);
    assert.doesNotMatch((await member.get("/plan/strategy")).body, /P9/);
    const long = { rows: `${head}\n`.padEnd(200_000, "x"), reason: "x" };
    assert.ok([413, 422].includes((await manager.post("/plan/strategy/file/confirm", long)).status));
  });

  test("is due before it begins by no way it is written: form, file by line, or a new due date", async () => {
    const url = "/plan/strategy/add/action";
    const fields = {
      parent: house.pack.strategy.id,
      code: "D2",
      title: "Count the schools",
      owner: "prevention-group",
      ...dayFields("start", addDays(today, 20)),
      ...dayFields("due", addDays(today, 10)),
      reason: "Board",
    };
    const refused = await manager.post(url, fields);
    assert.equal(refused.status, 422);
    assert.match(
      refused.body,
      /D2 is due on .*, before it is to be started on .*: change one of the two days/,
    );
    assert.match(refused.body, /Count the schools/);
    const rows = [
      "kind,code,parent,title,owner,start,due",
      `action,D2,${house.pack.strategy.id},Count,prevention-group,2027-03-01,2027-05-01`,
      "milestone,D2.1,D2,Half,,,2027-02-28",
      `action,D3,${house.pack.strategy.id},Count,prevention-group,2027-03-02,2027-03-01`,
    ].join("\n");
    const file = await bringBack(rows);
    assert.equal(file.status, 422);
    assert.match(
      file.body,
      /Line 3: D2\.1 is due on 28 February 2027, before its action D2 is to be started/,
    );
    assert.match(file.body, /Line 4: D3 is due on 1 March 2027/);
    const early = await tryStep(lead, `${action}/ask`, {
      ...dayFields("due", addDays(today, -60)),
      reason: "Too soon.",
    });
    assert.equal(early.status, 422);
    assert.match(early.body, /later than the one it is due on now, and than its start/);
  });

  test("without a day, or with nobody named to do it, cannot be judged, and is not on track for the public either", async () => {
    const fields = {
      parent: house.pack.strategy.id,
      code: "D4",
      title: "Say it to parents",
      owner: "prevention-group",
      delivers: "P4.O1.1",
      reason: "Board",
    };
    assert.equal((await manager.post("/plan/strategy/add/action", fields)).status, 303);
    const item = (await member.get("/plan/strategy/items/P4.O1.1")).body;
    assert.match(item, /1 action: 1 cannot be judged/);
    const why = (await member.get("/plan/strategy/delivery")).body;
    assert.match(why, /No day is set to do it by and no day is set to start it and nobody is named to do it/);
    const visitor = new Visitor(app, origins.partnership);
    assert.match((await visitor.get("/strategy")).body, /1 cannot be judged/);
  });

  test("a milestone whose day is over is flagged wherever its action stands, and on Now of its owner", async () => {
    const milestone = {
      parent: "D1",
      code: "D1.0",
      title: "Five schools",
      ...dayFields("due", addDays(today, -3)),
      reason: "Board",
    };
    assert.equal((await manager.post("/plan/strategy/add/milestone", milestone)).status, 303);
    assert.match((await member.get(action)).body, /Missed: <\/strong>Five schools/);
    assert.match((await member.get("/plan/strategy")).body, /1 milestone missed/);
    assert.match((await member.get("/plan/strategy/delivery")).body, /Milestone missed: Five schools/);
    assert.match((await member.get("/plan/strategy/timeline")).body, /milestone, missed/);
    assert.match((await lead.get("/now")).body, /Reach a milestone of the plan/);
    // As everybody reads it, without what the server held from before.
    const ofPublic = async () => (await findPublished({ ...house }))?.rolled.get("P1.O1.1")?.worst;
    assert.equal(await ofPublic(), "at-risk");
    assert.equal((await tryStep(lead, `${action}/milestone`, { milestone: "D1.0" })).status, 303);
    assert.doesNotMatch((await member.get("/plan/strategy")).body, /milestone missed/);
    assert.doesNotMatch((await lead.get("/now")).body, /Reach a milestone of the plan/);
    assert.equal(await ofPublic(), "on-track");
  });

  test("leads from an item to its action, and each form says what it is about by name; nothing of it is shredded", async () => {
    for (const code of ["D1", "D1.0"])
      assert.ok((await member.get(`/plan/strategy/items/${code}`)).body.includes(`href="${action}"`), code);
    assert.match((await lead.get(`${action}/report`)).body, /: D1, Offer every school/);
    assert.match((await manager.get("/plan/strategy/items/P1.O1/change")).body, /Objective P1\.O1: /);
    const page = (await member.get("/plan/strategy")).body;
    assert.match(page, /Printed [^<]* by Test board-member/);
    assert.doesNotMatch(page, /shred it/);
    assert.match((await lead.get("/now")).body, /shred it/);
    assert.match(page, /commitments? without an action/);
  });

  test("tells what became of it between two dates, field by field", async () => {
    const { body } = await member.get(`/plan/strategy/compare?from=${addDays(today, -1)}&to=${today}`);
    assert.match(body, /added, \d+ changed, \d+ withdrawn/);
    assert.match(body, /Action D1: Offer every school the whole-school standard/);
    const none = (await member.get("/plan/strategy/compare?from=2026-13-45&to=3000-01-01")).body;
    assert.doesNotMatch(none, /Between|Nothing of it changed/, "a wrong date shows its error only");
    assert.equal(none.match(/Enter a day from 2000 up to today/g)?.length, 2);
    const before = await member.get("/plan/strategy/compare?from=2001-01-01&to=2001-02-01");
    assert.match(before.body, /Nothing of it changed/);
  });

  test("is complete with what shows it, can be taken up again, and stops with its reason", async () => {
    assert.equal((await tryStep(lead, `${action}/complete`, {})).status, 422);
    assert.match((await lead.get(action)).body, /Every milestone is reached, or the plan has none/);
    const milestone = { parent: "D1", code: "D1.1", title: "Ten schools", reason: "Board" };
    assert.equal((await manager.post("/plan/strategy/add/milestone", milestone)).status, 303);
    assert.equal((await tryStep(lead, `${action}/milestone`, { milestone: "D1.2" })).status, 422);
    assert.equal((await tryStep(lead, `${action}/milestone`, { milestone: "D1.1" })).status, 303);
    assert.match((await member.get(action)).body, /Reached: Ten schools/);
    assert.equal(
      (await tryStep(lead, `${action}/complete`, { evidence: "https://example.org/standard" })).status,
      303,
    );
    assert.match((await member.get(action)).body, /Shown by: https:\/\/example.org\/standard/);
    assert.match((await member.get("/plan/strategy/items/P1.O1.1")).body, /1 complete/);
    assert.equal((await tryStep(lead, `${action}/reopen`, { reason: "Two schools left." })).status, 303);
    assert.equal(
      (await tryStep(lead, `${action}/stop`, { reason: "The schools do it themselves." })).status,
      303,
    );
    assert.match((await member.get("/plan/strategy/items/P1.O1.1")).body, /No action delivers it/);
  });

  test("is shown to no role without the permission, nor told to it when it asks by hand", async () => {
    const other = await as("front-door-practitioner");
    for (const url of [
      "",
      "/bodies",
      "/timeline",
      "/delivery",
      "/compare",
      "/history",
      "/file",
      "/file/strategy.csv",
      "/items/P1.O1",
    ])
      assert.equal((await other.get(`/plan/strategy${url}`)).status, 403, url);
    const seen = await withActor(house, other.token, async ({ db }) => [
      ...(await sql`select * from strategy.item`.execute(db)).rows,
      ...(await sql`select * from strategy.report`.execute(db)).rows,
      ...(await sql`select * from strategy.all_of_them()`.execute(db)).rows,
    ]);
    assert.deepEqual(seen, []);
    assert.equal((await member.get("/plan/strategy/items/nothing")).status, 404);
    assert.equal((await member.get("/plan/actions/00000000-0000-0000-0000-000000000000")).status, 404);
  });

  test("is read by everybody on the partnership's face: how it goes, and no name, owner or word of anybody's", async () => {
    const seen = await new Visitor(app, origins.partnership).get("/strategy");
    assert.equal(seen.status, 200);
    for (const { title } of house.pack.strategy.objectives) assert.ok(seen.body.includes(title), title);
    assert.match(seen.body, /No action delivers it/);
    for (const word of [
      /whole-school standard/,
      /Education lead/,
      /Test sub-group-lead/,
      /No trainer until spring/,
    ])
      assert.doesNotMatch(seen.body, word);
    assert.match((await new Visitor(app, origins.partnership).get("/partnership")).body, /href="\/strategy"/);
  });
});
