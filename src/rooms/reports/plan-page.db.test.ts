import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "../strategy/index.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let manager: Browser;
let member: Browser;
let meeting: string;
/** Where the first page that was put is read. */
let url: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  [manager, member] = [await as("strategy-manager"), await as("board-member")];
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

const put = (page: string, browser = manager) =>
  browser.post("/board/plan-pages/new", { page, meeting: meeting.split("/").at(-1) ?? "" });

test("with no meeting to come, or no strategy yet, it says so", async () => {
  assert.match((await manager.get("/board/plan-pages/new")).body, /No meeting is to come/);
  meeting = "/x";
  assert.equal((await put("plan")).status, 409);
  const planned = await manager.post("/board/meetings/new", {
    body: "prevention-group",
    title: "Winter meeting",
    day_day: "5",
    day_month: "1",
    day_year: "2099",
    agenda: "One",
  });
  assert.equal(planned.status, 303, planned.body.slice(0, 3000));
  meeting = planned.location;
  assert.equal((await put("plan")).status, 409);
});

test("a page of the plan is put to a meeting in one press, and opened from its page", async () => {
  await loadFromPack(house);
  for (const [path, page] of [
    ["/plan/strategy", "plan"],
    ["/plan/strategy/delivery", "delivery"],
    ["/plan/strategy/bodies", "actions"],
  ] as const) {
    assert.match((await manager.get(path)).body, new RegExp(`/board/plan-pages/new\\?page=${page}"`));
    assert.doesNotMatch((await member.get(path)).body, /plan-pages/);
    const sent = await put(page);
    assert.equal(sent.status, 303, sent.body);
    url ??= sent.location;
  }
  const { body } = await member.get(meeting);
  for (const title of [
    "The plan on a page",
    "Who is not delivering, and why",
    "The actions of the delivery plan",
  ])
    assert.ok(body.includes(title), title);
  assert.ok(body.includes(url));
  assert.match((await manager.get("/board/plan-pages/new?page=delivery")).body, /value="delivery" checked/);
});

test("it stays as it was, whatever becomes of the plan, and its hash is that of what it says", async () => {
  const earlier = (await member.get(url)).body;
  assert.match(earlier, /No action delivers it/);
  const added = await manager.post("/plan/strategy/add/action", {
    parent: house.pack.strategy.id,
    code: "D1",
    title: "Offer every school the standard",
    owner: "prevention-group",
    role: "Education lead",
    delivers: "P1.O1.1",
    reason: "Board",
  });
  assert.equal(added.status, 303, added.body);
  const main = (page: string): string => page.slice(page.indexOf("<main"), page.indexOf("</main>"));
  assert.equal(main((await member.get(url)).body), main(earlier));
  const { rows } = await withActor(house, member.token, ({ db }) =>
    sql<{ paper: string; sha256: string }>`select paper, sha256 from reports.plan_page`.execute(db),
  );
  assert.equal(rows.length, 3);
  for (const { paper, sha256 } of rows)
    assert.equal(createHash("sha256").update(paper).digest("hex"), sha256);
  assert.match((await member.get((await put("actions")).location)).body, /Offer every school the standard/);
});

test("it is put by those who keep the boards' business, and read by whoever may see the meeting", async () => {
  assert.equal((await put("plan", member)).status, 403);
  assert.equal((await member.get("/board/plan-pages/new")).status, 403);
  for (const page of ["", "nothing"]) assert.equal((await put(page)).status, 422);
  const stranger = await as("returns-officer");
  assert.ok([403, 404].includes((await stranger.get(url)).status));
  assert.equal((await member.get("/board/plan-pages/00000000-0000-0000-0000-000000000000")).status, 404);
  for (const statement of [
    sql`update reports.plan_page set paper = '{}'`,
    sql`delete from reports.plan_page`,
    sql`insert into reports.plan_page (id, meeting_id, page, paper, sha256, at, by_staff)
      select gen_random_uuid(), meeting_id, page, paper || ' ', sha256, at, identity.actor_staff() from reports.plan_page limit 1`,
  ])
    await assert.rejects(withActor(house, manager.token, ({ db }) => statement.execute(db)));
});
