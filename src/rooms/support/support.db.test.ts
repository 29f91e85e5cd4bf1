import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import {
  activeCase,
  addressOn,
  refuses,
  takes,
  works,
  type ActiveCase,
} from "../../../tests/support/active-case.ts";
import { countQueries } from "../../../tests/support/count-queries.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

const MOST_QUERIES = 12;
const UUID = "[0-9a-f-]{36}";

let house: House;
let queries: () => number;
let app: FastifyInstance;
let made: ActiveCase;

before(async () => {
  house = await testHouse();
  const counted = countQueries(house.database);
  queries = counted.queries;
  app = await testApp({ ...house, database: counted.database });
  made = await activeCase(app, house);
});

const ask = async <Row extends object>(text: string, values: unknown[]): Promise<Row[]> =>
  house.database.withOwner(async (client) => (await client.query<Row>(text, values)).rows);

describe("a safety plan", () => {
  let plan: string;
  let agreed: ActiveCase;

  before(async () => {
    agreed = made;
    plan = (await takes(made.worker, `${made.url}/plans`)).replace("/write", "");
  });

  test("is drafted under the pack's headings, and every version is kept", async () => {
    const { worker } = agreed;
    await refuses(worker, 409, `${plan}/agree`, { how: "together" });
    const empty = await refuses(worker, 422, `${plan}/write`, {});
    assert.match(empty, /Write something under at least one heading/);
    assert.match(empty, /name="where-to-go"/, "the form itself, to go on from");
    await takes(worker, `${plan}/write`, { "where-to-go": "To my sister.", "code-word": "Aunt Vera" });
    assert.match((await worker.get(`${plan}/write`)).body, /To my sister\./);
    await takes(worker, `${plan}/write`, {
      "where-to-go": "To my sister, by bus.",
      "code-word": "Aunt Vera",
    });
    const { body } = await worker.get(plan);
    assert.match(body, /To my sister, by bus\./);
    assert.match(body, /Version 1/);
    assert.match((await worker.get(`${plan}?version=1`)).body, /To my sister\.<\/bdi><\/p>/);
  });

  test("of which there is a draft already goes on with it", async () => {
    assert.equal(await takes(agreed.worker, `${agreed.url}/plans`), `${plan}/write`);
  });

  test("cannot be printed while it is a draft, nor before she was asked, nor when she says no", async () => {
    const { worker } = agreed;
    assert.equal((await worker.get(`${plan}/print`)).status, 409);
    await takes(worker, `${plan}/agree`, { how: "together" });
    assert.equal((await worker.get(`${plan}/print`)).status, 409);
    assert.doesNotMatch((await worker.get(plan)).body, new RegExp(`${plan}/print`));
    await takes(worker, `${plan}/copy`, { safe: "not-safe" });
    const refused = await worker.get(`${plan}/print`);
    assert.equal(refused.status, 409);
    assert.match(refused.body, /not safe for her/);
    assert.doesNotMatch(refused.body, /Aunt Vera/);
  });

  test("is hers to take away once she says that it is safe: a plain page that says nothing of where it is from", async () => {
    const { worker } = agreed;
    await refuses(worker, 422, `${plan}/copy`, { safe: "safe" });
    assert.equal((await worker.get(`${plan}/print`)).status, 409);
    await takes(worker, `${plan}/copy`, { safe: "safe", where: "outside", named: "no" });
    assert.match((await worker.get(plan)).body, new RegExp(`${plan}/print`));
    const page = await worker.get(`${plan}/print`);
    assert.equal(page.status, 200);
    assert.match(page.body, /<title>Notes<\/title>/);
    assert.match(page.body, /Aunt Vera/);
    assert.doesNotMatch(page.body, /safety|Fanlight|Advocacy|Hertfordshire|abuse|Anneliese|S-[0-9A-Z]{6}/i);
    const printed = await ask<{ n: number }>(
      "select count(*)::int as n from audit.entry where event = 'plan.printed' and thing_id = $1",
      [plan.split("/")[2]],
    );
    assert.equal(printed[0]?.n, 1);
  });

  test("carries the service's name only when she wants it", async () => {
    const { worker } = agreed;
    await takes(worker, `${plan}/copy`, { safe: "safe", where: "work", named: "yes" });
    assert.match((await worker.get(`${plan}/print`)).body, /Hertfordshire Advocacy Service/);
  });

  test("holds until she agrees to the one that replaces it, which has to be asked about anew", async () => {
    const { worker, url } = agreed;
    const draft = await takes(worker, `${plan}/review`, { still: "change", note: "He knows the bus." });
    assert.match(draft, /\/plans\/.*\/write/);
    const next = draft.replace("/write", "");
    assert.match((await worker.get(next)).body, /To my sister, by bus\./);
    assert.match((await worker.get(plan)).body, /reviewed/);
    await takes(worker, draft, { "where-to-go": "To a friend." });
    await takes(worker, `${next}/agree`, { how: "by-phone" });
    assert.match((await worker.get(plan)).body, /replaced/);
    assert.equal((await worker.get(`${plan}/print`)).status, 409);
    assert.equal((await worker.get(`${next}/print`)).status, 409);
    assert.match((await worker.get(`${url}/plans`)).body, /replaced/);
  });

  test("is not there for another worker, and what it says is nowhere in clear", async () => {
    const stranger = await works(app, house, { role: "advocate" });
    for (const path of [plan, `${plan}/print`, `${made.url}/plans`])
      assert.equal((await stranger.get(path)).status, 404);
    const intake = await made.intake.get(`${plan}/print`);
    assert.equal(intake.status, 403);
    const rows = await ask<{ body: Buffer }>("select body from support.plan_text", []);
    assert.ok(rows.length >= 3);
    for (const { body } of rows) assert.ok(!body.includes("sister"));
  });
});

describe("a goal", () => {
  test("is set in her words under a need, moves on, and is taken up again", async () => {
    const { worker, url } = made;
    const missing = await refuses(worker, 422, `${url}/goals/new`, { need: "housing-advocacy" });
    assert.match(missing, /In her words/);
    await refuses(worker, 422, `${url}/goals/new`, { words: "A home.", need: "no-such-need" });
    await takes(worker, `${url}/goals/new`, { words: "My own front door.", need: "housing-advocacy" });
    const list = (await worker.get(`${url}/goals`)).body;
    assert.match(list, /My own front door\./);
    assert.match(list, /Housing advocacy/);
    const goal = addressOn(list, new RegExp(`/goals/${UUID}`));
    await takes(worker, `${goal}/progress`, { state: "partly", words: "They wrote back." });
    assert.match((await worker.get(goal)).body, /In her words: They wrote back\./);
    await takes(worker, `${goal}/progress`, { state: "met" });
    assert.match((await worker.get(url)).body, /1 met/);
    await refuses(worker, 409, `${goal}/progress`, { state: "dropped" });
    await takes(worker, `${goal}/again`);
    assert.match((await worker.get(url)).body, /1 open/);
    const stranger = await works(app, house, { role: "advocate" });
    assert.equal((await stranger.get(goal)).status, 404);
    await refuses(stranger, 404, `${url}/goals/new`, { words: "A home.", need: "housing-advocacy" });
    await refuses(made.intake, 403, `${url}/goals/new`, { words: "A home.", need: "housing-advocacy" });
  });
});

describe("a task", () => {
  const DAY = { due_day: "2", due_month: "3", due_year: "2099" };

  test("waits in the list of whoever has it, by its reference, until it ends", async () => {
    const { worker, manager, url } = made;
    await refuses(worker, 422, `${url}/tasks/new`, { title: "Ring", owner: "somebody", ...DAY });
    const past = { due_day: "2", due_month: "3", due_year: "2020" };
    await refuses(worker, 422, `${url}/tasks/new`, { title: "Ring", owner: worker.staffId, ...past });
    await takes(worker, `${url}/tasks/new`, { title: "Ring the solicitor", owner: worker.staffId, ...DAY });
    const task = addressOn((await worker.get(`${url}/tasks`)).body, new RegExp(`/tasks/${UUID}`));
    const now = (await worker.get("/now")).body;
    assert.match(now, new RegExp(task));
    assert.doesNotMatch(now, /Ring the solicitor/);
    assert.doesNotMatch((await manager.get("/now")).body, new RegExp(task));
    const [clock] = await ask<{ due_at: Date }>("select due_at from process.clock where thing_id = $1", [
      task.split("/")[2],
    ]);
    assert.equal(clock?.due_at.toISOString(), "2099-03-02T17:00:00.000Z");
    await takes(worker, `${task}/postpone`, { ...DAY, due_day: "9", reason: "her-wish" });
    assert.match((await worker.get(task)).body, /9 Mar 2099/);
    await refuses(worker, 422, `${task}/not-possible`, {});
    await takes(worker, `${task}/not-possible`, { note: "He has left the firm." });
    assert.doesNotMatch((await worker.get("/now")).body, new RegExp(task));
    await refuses(worker, 409, `${task}/done`, {});
  });

  test("goes to somebody else of the team, and to nobody who is not of it", async () => {
    const { worker, manager, url } = made;
    const second = await works(app, house, { role: "advocate", name: "Sara Second" });
    await takes(worker, `${url}/tasks/new`, { title: "Write the letter", owner: worker.staffId });
    const task = addressOn((await worker.get("/now")).body, new RegExp(`/tasks/${UUID}`));
    await refuses(worker, 422, `${task}/hand-over`, { owner: second.staffId });
    await takes(manager, `${url}/join`, { worker: second.staffId, part: "second-worker" });
    await takes(worker, `${task}/hand-over`, { owner: second.staffId });
    assert.match((await second.get("/now")).body, new RegExp(task));
    assert.doesNotMatch((await worker.get("/now")).body, new RegExp(task));
    await takes(manager, `${url}/leave`, { worker: second.staffId });
    assert.match((await worker.get("/now")).body, new RegExp(task));
    await takes(worker, `${task}/done`, { note: "Sent." });
  });
});

describe("a review", () => {
  test("that she did not want to answer is an answer, and the chronology says so", async () => {
    const own = await activeCase(app, house);
    const review = await takes(own.worker, `${own.url}/reviews/new`, { stage: "review", child: "no" });
    await takes(own.worker, review, { "not-wanted": "yes" });
    assert.match((await own.worker.get(own.url)).body, /Review: she did not want to answer/);
  });

  test("asks the pack's questions of its stage, and the table says how it was and is", async () => {
    const { worker, url } = made;
    const begin = async (stage: string, child = "no"): Promise<string> =>
      takes(worker, `${url}/reviews/new`, { stage, child });
    const intake = await begin("intake", "yes");
    const asked = (await worker.get(intake)).body;
    assert.match(asked, /How safe do you feel\?/);
    assert.match(asked, /Is there a grown-up who listens to you\?/);
    assert.doesNotMatch(asked, /Did you feel respected and believed\?/);
    await refuses(worker, 422, intake, { "feels-safe": "a-lot" });
    await takes(worker, intake, { "feels-safe": "not-at-all", "child-feels-safe": "sometimes" });
    const review = await begin("review");
    assert.match(
      await refuses(worker, 422, review, {}),
      /Answer at least one question, or put the review away/,
    );
    assert.doesNotMatch((await worker.get(review)).body, /grown-up/);
    await takes(worker, review, { "feels-safe": "mostly", "her-words": "I go out again." });
    const table = (await worker.get(`${url}/reviews`)).body.replaceAll(/<[^>]+>/g, "|");
    assert.match(table, /Feels safe\|+Not safe at all\|+not asked\|+Mostly safe\|+better/);
    assert.match((await worker.get(url)).body, /In her words: I go out again\./);
    const rows = await ask<object>(
      "select outcome, answer from support.outcome where case_id = $1 order by at, outcome",
      [made.id],
    );
    assert.deepEqual(rows, [
      { outcome: "child-feels-safe", answer: "sometimes" },
      { outcome: "feels-safe", answer: "not-at-all" },
      { outcome: "feels-safe", answer: "mostly" },
    ]);
  });

  test("lets the time to the next one begin again, for the worker", async () => {
    const clocks = await ask<{ for_grantee: string; stopped: boolean }>(
      `select for_grantee, stopped_at is not null as stopped from process.clock
       where thing_id = $1 and name = 'review' order by started_at`,
      [made.id],
    );
    assert.deepEqual(
      clocks.map(({ stopped }) => stopped),
      [true, true, false],
    );
    assert.equal(clocks.at(-1)?.for_grantee, `staff:${made.worker.staffId}`);
  });

  test("at the end is all that closing asks for", async () => {
    const { worker, url } = await activeCase(app, house);
    const exit = await takes(worker, `${url}/reviews/new`, { stage: "exit", child: "no" });
    assert.match((await worker.get(`${url}/close`)).body, /There is no exit review/);
    await takes(worker, exit, { "needs-met": "most" });
    assert.doesNotMatch((await worker.get(`${url}/close`)).body, /There is no exit review/);
    await takes(worker, `${url}/close`, { reason: "plan-complete" });
    await refuses(worker, 409, `${url}/goals/new`, { words: "More.", need: "advocacy" });
  });
});

test("no page of a case asks the database more than twelve questions, however much there is", async () => {
  const { worker, url } = made;
  const sections = ["", "/plans", "/goals", "/tasks", "/reviews", "/documents"].map((path) => url + path);
  const counts = async (): Promise<number[]> => {
    const all: number[] = [];
    for (const page of sections) {
      const sent = queries();
      assert.equal((await worker.get(page)).status, 200);
      all.push(queries() - sent);
    }
    return all;
  };
  const before = await counts();
  for (let n = 0; n < 5; n += 1) {
    await takes(worker, `${url}/goals/new`, { words: `Goal ${n}.`, need: "advocacy" });
    await takes(worker, `${url}/tasks/new`, { title: `Task ${n}`, owner: worker.staffId });
    await takes(worker, `${url}/note`, { kind: "fact", text: `Note ${n}.` });
  }
  assert.deepEqual(await counts(), before);
  assert.ok(Math.max(...before) <= MOST_QUERIES, before.join(" "));
  assert.ok(Math.min(...before) > 3);
});
