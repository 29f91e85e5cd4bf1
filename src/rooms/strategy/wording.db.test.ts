import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { dayFields } from "../../../tests/support/day-fields.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep, type Page } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "./index.ts";
import { findPublished } from "./store/published.ts";

type Browser = ReturnType<typeof staffBrowser>;

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let manager: Browser;
let member: Browser;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  await loadFromPack(house);
  [manager, member] = [await as("strategy-manager"), await as("board-member")];
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  return staffBrowser(app, (await signIn(house, { role })).token);
}

/** What rows would change, and then that they do. */
async function bringBack(rows: string, by = manager): Promise<Page> {
  const sent = { rows, missing: "kept", reason: "The board decided it." };
  const shown = await by.post("/plan/strategy/file/confirm", sent);
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown.body)?.[1];
  return seen === undefined ? shown : by.post("/plan/strategy/file/confirm", { ...sent, seen });
}

describe("what the strategy says", () => {
  test("an item that somebody else changed meanwhile is shown with what she wrote, and keeps what was typed", async () => {
    const url = "/plan/strategy/items/P2.O1/change";
    const other = await as("strategy-manager");
    const seenBy = async (browser: Browser): Promise<Record<string, string>> => {
      const { body } = await browser.get(url);
      const written = body.matchAll(
        /<(?:input|textarea)[^>]* name="(title|about|seen)"[^>]*?(?:value="([^"]*)"|>([^<]*)<)/g,
      );
      return Object.fromEntries(
        [...written].map(([, name, value, text]) => [name ?? "", value ?? text ?? ""]),
      );
    };
    const [mine, theirs] = [await seenBy(manager), await seenBy(other)];
    assert.ok(mine["seen"], "the form does not say what it was made from");
    const first = await other.post(url, { ...theirs, title: "Hers, saved first", reason: "She was first." });
    assert.equal(first.status, 303, first.body);
    const late = await manager.post(url, {
      ...mine,
      title: "Mine, saved second",
      reason: "A made-up reason.",
    });
    assert.equal(late.status, 409);
    for (const kept of ["Hers, saved first", "Mine, saved second", "She was first.", "A made-up reason."])
      assert.ok(late.body.includes(kept), kept);
    assert.match((await member.get("/plan/strategy/items/P2.O1")).body, /<h1[^>]*>Hers, saved first/);
    const seen = /name="seen" value="([0-9a-f]+)"/.exec(late.body)?.[1] ?? "";
    const again = await manager.post(url, {
      ...mine,
      seen,
      title: mine["title"] ?? "",
      reason: "As it was.",
    });
    assert.equal(again.status, 303, again.body);
    assert.equal((await manager.post(url, { ...mine, seen: "", reason: "x" })).status, 409);
  });

  test("is read by everybody in the wording that somebody other than who wrote it agreed, and how it goes as it stands", async () => {
    const ofPublic = async () => (await findPublished({ ...house }))?.plan;
    const titleOf = async (code: string) =>
      (await ofPublic())?.items.find((item) => item.code === code)?.body["title"];
    const before = await titleOf("P3A.O1.1");
    const rows = [
      "kind,code,parent,title",
      "commitment,P3A.O1.1,P3A.O1,Nobody agreed this yet",
      "commitment,P3A.O1.99,P3A.O1,Nor this one",
    ].join("\n");
    assert.equal((await bringBack(rows)).status, 303);
    assert.match((await member.get("/plan/strategy/items/P3A.O1.1")).body, /<h1[^>]*>Nobody agreed this yet/);
    assert.equal(await titleOf("P3A.O1.1"), before);
    assert.equal(await titleOf("P3A.O1.99"), undefined);
    const page =
      /href="(\/plan\/strategies\/[0-9a-f-]+)"/.exec((await member.get("/plan/strategy")).body)?.[1] ?? "";
    assert.match((await member.get(page)).body, /changes? waits? to be agreed by somebody other/);
    // What is to be agreed comes before all that the strategy says.
    assert.match(
      (await manager.get(page)).body,
      /What the public reads<[\s\S]*Nor this one[\s\S]*What it says, and how it goes/,
    );
    assert.equal((await tryStep(manager, `${page}/agree`)).status, 403);
    assert.match(
      (await member.get(`${page}/agree`)).body,
      /Nobody agreed this yet[\s\S]*Nor this one|Nor this one[\s\S]*Nobody agreed this yet/,
    );
    assert.equal((await tryStep(member, `${page}/agree`)).status, 303);
    assert.equal(await titleOf("P3A.O1.1"), "Nobody agreed this yet");
    assert.equal(await titleOf("P3A.O1.99"), "Nor this one");
    assert.match((await tryStep(member, `${page}/agree`)).body, /nothing waits to be agreed/);
  });

  test("is agreed by nobody who wrote any of it or took any out, round the code too", async () => {
    const { token, staffId } = await signIn(house, { role: "strategy-manager" });
    // One person with both roles, one after the other: no role has both permissions.
    const become = (role: string) =>
      house.database.withOwner((client) =>
        client.query("update identity.seat set role_id = $1 where staff_id = $2", [role, staffId]),
      );
    const agree = async (): Promise<unknown> => {
      await become("board-member");
      return withActor(house, token, ({ db }) =>
        sql`insert into process.step (thing_id, step, from_state, to_state, by, agency_id)
          select i.id, 'agree', 'adopted', 'adopted', 'staff:' || identity.actor_staff(), identity.actor_agency()
          from strategy.item i where i.kind = 'strategy'`.execute(db),
      );
    };
    const takeOut = (code: string) =>
      withActor(house, token, ({ db }) =>
        sql`update strategy.item_version set valid_to = clock_timestamp()
          where valid_to = 'infinity' and item_id = (select id from strategy.item where code = ${code} and kind = 'commitment')`.execute(
          db,
        ),
      );
    const writer = staffBrowser(app, token);
    const rows = "kind,code,parent,title\ncommitment,P3A.O1.1,P3A.O1,Her own words";
    assert.equal((await bringBack(rows, writer)).status, 303);
    await assert.rejects(agree(), /somebody else agrees what the public reads/);
    const page =
      /href="(\/plan\/strategies\/[0-9a-f-]+)"/.exec((await member.get("/plan/strategy")).body)?.[1] ?? "";
    assert.equal((await tryStep(member, `${page}/agree`)).status, 303);
    await become("strategy-manager");
    await takeOut("P3A.O1.99");
    await assert.rejects(agree(), /somebody else agrees what the public reads/);
    assert.match(
      (await tryStep(staffBrowser(app, token), `${page}/agree`)).body,
      /Somebody else has to agree it: you wrote some of what waits/,
    );
    assert.equal((await tryStep(member, `${page}/agree`)).status, 303);
  });

  test("the next one is drafted beside it, and shows in no page, figure or public word of the one that holds", async () => {
    const fields = {
      title: "The strategy of 2029 to 2032",
      code: "county-2029",
      ...dayFields("from", "2029-04-01"),
      ...dayFields("until", "2032-03-31"),
      ...dayFields("review", "2032-01-31"),
      vision: "A county where nobody is afraid.",
      begins: "present",
      reason: "The executive asked for it.",
    };
    assert.equal((await member.get("/plan/strategies/next")).status, 403);
    const backwards = await manager.post("/plan/strategies/next", {
      ...fields,
      ...dayFields("until", "2029-03-31"),
    });
    assert.equal(backwards.status, 422);
    assert.match(backwards.body, /before it begins on 1 April 2029/);
    type Count = { readonly process: string; readonly count: number };
    const things = async () =>
      (
        await house.database.withOwner((client) =>
          client.query<Count>("select process, count(*)::int from process.thing group by 1 order by 1"),
        )
      ).rows.filter(({ process }) => process !== "strategy");
    const [before, publicly] = [await things(), JSON.stringify((await findPublished({ ...house }))?.plan)];
    const begun = await manager.post("/plan/strategies/next", fields);
    assert.equal(begun.status, 303, begun.body);
    const draft = begun.location;
    const of = `of=${draft.split("/").at(-1)}`;
    const page = (await member.get(draft)).body;
    assert.match(page, /The strategy of 2029 to 2032/);
    const item = (await manager.get(`/plan/strategy/items/P1.O1?${of}`)).body;
    const seen = async (url: string) =>
      /name="seen" value="([0-9a-f]+)"/.exec((await manager.get(url)).body)?.[1] ?? "";
    assert.ok(item.includes(`/plan/strategy/items/P1.O1/change?${of}`));
    const url = `/plan/strategy/items/P1.O1/change?${of}`;
    const changed = await manager.post(url, { seen: await seen(url), title: "As of 2029", reason: "Draft" });
    assert.equal(changed.status, 303, changed.body);
    assert.match((await member.get(`/plan/strategy/items/P1.O1?${of}`)).body, /<h1[^>]*>As of 2029/);
    assert.doesNotMatch((await member.get("/plan/strategy/items/P1.O1")).body, /<h1[^>]*>As of 2029/);
    const rows = `kind,code,parent,title,owner\naction,D77,county-2029,Too early,prevention-group`;
    const early = await manager.post(`/plan/strategy/file/confirm?${of}`, {
      rows,
      missing: "kept",
      reason: "x",
    });
    assert.match(early.body, /planned when the strategy is adopted/);
    assert.equal((await manager.get(`/plan/strategy/add/action?${of}`)).status, 404);
    assert.deepEqual(await things(), before);
    assert.equal(JSON.stringify((await findPublished({ ...house }))?.plan), publicly);
    for (const view of ["", "/bodies", "/timeline", "/delivery", "/history", "/fit", "/file/strategy.csv"])
      assert.doesNotMatch((await member.get(`/plan/strategy${view}`)).body, /2029 to 2032|As of 2029/, view);
    const decision = { decision: "Executive board, 3 March 2029" };
    assert.match((await tryStep(manager, `${draft}/adopt`, decision)).body, /the public would be without/);
    assert.equal((await tryStep(member, `${draft}/agree`)).status, 303);
    const agreed = (await member.get(draft)).body;
    assert.match(agreed, /Nothing of it: it is a draft\. Once it is adopted/);
    assert.doesNotMatch(agreed, /The public reads what it says/);
    assert.match((await manager.get(`${draft}/adopt`)).body, /is replaced in the same moment/);
    assert.equal((await tryStep(manager, `${draft}/adopt`, decision)).status, 303);
    const held = JSON.stringify((await findPublished({ ...house }))?.plan);
    assert.match(held, /As of 2029/);
    assert.match((await member.get(draft)).body, /: replaced, Z-/);
  });
});
