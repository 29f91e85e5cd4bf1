import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import type { Fields } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "../strategy/index.ts";
import { takeUpMissed } from "./index.ts";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string; readonly staffId: string };
type Row = Record<string, unknown>;

const RISK = {
  body: "prevention-group",
  title: "Too few schools begin",
  cause: "Schools are short of time.",
  event: "Half of them do not begin in the year.",
  effect: "Fewer pupils are reached.",
  objectives: ["P1.O1"],
  owner: "schools",
  role: "Head of safeguarding",
};

let now = new Date();
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let keeper: Browser;
let member: Browser;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database, () => now);
  app = await testApp(house);
  keeper = await as("strategy-manager");
  member = await as("board-member");
  await loadFromPack(house);
});
after(() => house.database.close());

async function as(role: string, agency?: string): Promise<Browser> {
  const { token, staffId } = await signIn(house, agency === undefined ? { role } : { role, agency });
  return { ...staffBrowser(app, token), token, staffId };
}

async function rows(query: string, ...values: readonly unknown[]): Promise<Row[]> {
  return house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
}

async function step(id: string, name: string, fields: Fields = {}, by = keeper): Promise<void> {
  now = new Date(now.getTime() + 1000);
  const taken = await by.post(`/board/risks/${id}/${name}`, fields);
  assert.equal(taken.status, 303, `${name}: ${taken.body}`);
}

async function raise(fields: Fields = {}): Promise<string> {
  const raised = await keeper.post("/board/risks/new", { ...RISK, ...fields });
  assert.equal(raised.status, 303, raised.body);
  return raised.location.split("/")[3] ?? "";
}

/** A score: likelihood and impact, on its own and now. */
const scored = (before: readonly [number, number], then: readonly [number, number]): Fields => ({
  "likely-before": String(before[0]),
  "impact-before": String(before[1]),
  controls: "A training day.",
  response: "reduce",
  plan: "Two more days by summer.",
  "likely-now": String(then[0]),
  "impact-now": String(then[1]),
});

async function assessed(likely: number, impact: number, fields: Fields = {}): Promise<string> {
  const id = await raise(fields);
  await step(id, "assess", scored([5, 5], [likely, impact]));
  return id;
}

const bodyOf = async (id: string) =>
  (
    await rows(
      "select body, because from risk_register.placement where risk_id = $1 order by at desc, id limit 1",
      id,
    )
  ).map(({ body, because }) => [body, because])[0];
const clockOf = async (id: string) =>
  (
    await rows(
      "select name, limit_key as limit from process.clock where thing_id = $1 and stopped_at is null",
      id,
    )
  ).map(({ name, limit }) => [name, limit]);

describe("a strategic risk", () => {
  test("is raised, assessed, looked at again and closed, and every reader sees how its score went", async () => {
    const id = await raise();
    assert.deepEqual(await clockOf(id), [["assess", "risk-register.assess-within"]]);
    assert.match((await member.get(`/board/risks/${id}`)).body, /Raised, not assessed yet/);
    await step(id, "assess", scored([4, 4], [3, 4]));
    now = later(20);
    await step(id, "review", scored([4, 4], [2, 3]));
    const page = (await member.get(`/board/risks/${id}`)).body;
    for (const said of [
      "The score fell from 12 to 6",
      "Unlikely (2) × moderate (3)",
      "A training day.",
      "Head of safeguarding",
      "P1.O1",
    ])
      assert.ok(page.includes(said), said);
    await step(id, "accept", { said: "The board bears it." });
    assert.deepEqual(
      await clockOf(id),
      [["review", "risk-register.review-low"]],
      "it is still looked at again",
    );
    await step(id, "close", { said: "All schools began." });
    assert.deepEqual(await clockOf(id), []);
    assert.match((await member.get(`/board/risks/${id}`)).body, /All schools began\./);
    await step(id, "reopen", { said: "One stopped." });
    assert.deepEqual(await clockOf(id), [["assess", "risk-register.assess-within"]]);
    assert.equal((await rows("select id from risk_register.score where risk_id = $1", id)).length, 2);
  });

  test("goes to the body that the rule says, up and down, with its reason and its rhythm", async () => {
    const id = await assessed(3, 3);
    assert.deepEqual(await bodyOf(id), ["prevention-group", "score"]);
    await step(id, "review", scored([5, 5], [2, 5]));
    assert.deepEqual(await bodyOf(id), ["partnership-board", "score"], "10 is enough");
    assert.deepEqual(await clockOf(id), [["review", "risk-register.review-middle"]]);
    await step(id, "review", scored([5, 5], [4, 4]));
    assert.deepEqual(await bodyOf(id), ["executive-board", "score"]);
    assert.deepEqual(await clockOf(id), [["review", "risk-register.review-high"]]);
    assert.match(
      (await member.get(`/board/risks/${id}`)).body,
      /By the rule: a residual score of 16 or more goes there, and it has 16\./,
    );
    assert.match((await member.get("/board/bodies/executive-board")).body, /Too few schools begin/);
    await step(id, "review", scored([5, 5], [3, 3]));
    assert.deepEqual(await bodyOf(id), ["prevention-group", "score"]);
    assert.doesNotMatch((await member.get("/board/bodies/executive-board")).body, new RegExp(id));
  });

  test("goes one level up when its review is missed, once, and back by the rule when it is done", async () => {
    const id = await assessed(2, 2);
    assert.equal(await takeUpMissed(house), 0);
    now = later(240);
    assert.ok((await takeUpMissed(house)) >= 1);
    assert.deepEqual(await bodyOf(id), ["partnership-board", "missed"]);
    assert.equal(await takeUpMissed(house), 0, "once for each review");
    keeper = await as("strategy-manager");
    member = await as("board-member");
    assert.match(
      (await member.get(`/board/risks/${id}`)).body,
      /its review was missed, so it went one level up/,
    );
    await step(id, "review", scored([5, 5], [2, 2]));
    assert.deepEqual(await bodyOf(id), ["prevention-group", "score"]);
  });

  test("is taken elsewhere by hand with a reason, until its next review", async () => {
    const id = await assessed(2, 2);
    await step(id, "escalate", { body: "executive-board", said: "The money is theirs." });
    assert.deepEqual(await bodyOf(id), ["executive-board", "hand"]);
    assert.match((await member.get(`/board/risks/${id}`)).body, /The money is theirs\./);
    await step(id, "review", scored([5, 5], [2, 2]));
    assert.deepEqual(await bodyOf(id), ["prevention-group", "score"]);
  });

  test("is no worse with what is done than without, and has an objective that it threatens", async () => {
    const id = await raise();
    const worse = await keeper.post(`/board/risks/${id}/assess`, scored([2, 2], [3, 3]));
    assert.equal(worse.status, 422);
    assert.match(worse.body, /no worse than without/);
    assert.match(worse.body, /A training day\./, "what was typed is kept");
    assert.equal((await keeper.post("/board/risks/new", { ...RISK, objectives: [] })).status, 422);
    assert.equal((await rows("select id from risk_register.score where risk_id = $1", id)).length, 0);
  });

  test("is described anew with a reason, and keeps its score", async () => {
    const id = await assessed(2, 4);
    const { body: _body, ...rest } = RISK;
    await step(id, "change", { ...rest, title: "Too few schools go on", said: "It is about staying now." });
    const page = (await member.get(`/board/risks/${id}`)).body;
    assert.match(page, /Too few schools go on[^]*It is about staying now\./);
  });
});

describe("the register", () => {
  test("has the highest score first, is narrowed, drawn as a grid in words, and taken away as a file", async () => {
    const [low, high] = [
      await assessed(1, 2, { title: "A low one" }),
      await assessed(5, 5, { title: "=A high one" }),
    ];
    const page = (await member.get("/board/risks")).body;
    assert.ok(page.indexOf("A high one") < page.indexOf("A low one"));
    assert.match(page, /<th scope="row"[^>]*>5\. Almost certain<\/th>/);
    assert.match(page, /for the executive board<\/span>/, "the grid says in words what a cell means");
    const narrowed = (await member.get("/board/risks?level=executive")).body;
    assert.ok(narrowed.includes(high) && !narrowed.includes(low));
    await step(low, "close", { said: "Over." });
    assert.ok(!(await member.get("/board/risks")).body.includes(low));
    assert.ok((await member.get("/board/risks?state=closed")).body.includes(low));
    const file = (await member.get("/board/risks/register.csv")).body;
    assert.match(file, /'=A high one/, "no spreadsheet takes it for a formula");
    assert.match(file, /,25,/);
  });

  test("says on the page of an objective what threatens it", async () => {
    const id = await assessed(3, 3, { objectives: ["P1.O2"] });
    const at = async (code: string, by: Browser) => (await by.get(`/plan/strategy/items/${code}`)).body;
    assert.match(await at("P1.O2", member), new RegExp(`What threatens it[^]*${id}`));
    assert.doesNotMatch(await at("P1.O3", member), /What threatens it/);
  });

  test("is written by keepers alone, seen by no stranger, and never changed behind its steps", async () => {
    const id = await assessed(3, 3);
    assert.equal((await member.get("/board/risks/new")).status, 403);
    assert.equal((await member.post(`/board/risks/${id}/close`, { said: "No" })).status, 403);
    for (const role of ["advocate", "commissioner", "system-administrator"])
      for (const path of ["/board/risks", "/board/risks/register.csv", `/board/risks/${id}`])
        assert.equal((await (await as(role)).get(path)).status, 403, `${role} ${path}`);
    const elsewhere = await as("strategy-manager", "stevenage-council");
    assert.equal((await elsewhere.get(`/board/risks/${id}`)).status, 404);
    for (const [by, query] of [
      [member, `update risk_register.risk set title = 'x' where id = '${id}' returning 1`],
      [keeper, `update risk_register.score set residual_impact = 1 where risk_id = '${id}'`],
      [keeper, `update risk_register.risk set raised_at = 'executive-board' where id = '${id}'`],
      [
        keeper,
        `insert into risk_register.placement (id, risk_id, at, body, because) values (gen_random_uuid(), '${id}', now(), 'x', 'missed')`,
      ],
      [keeper, `delete from risk_register.risk where id = '${id}'`],
    ] as const) {
      const changed = await withActor(
        house,
        by.token,
        async (tx) => (await sql.raw(query).execute(tx.db)).rows.length,
      ).catch(() => "refused");
      assert.ok(changed === 0 || changed === "refused", query);
    }
  });
});
