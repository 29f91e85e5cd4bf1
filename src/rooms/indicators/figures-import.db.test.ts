import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser, tryStep, type Page } from "../../../tests/support/person.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const HEAD = "indicator,period,numerator,denominator,value,weighted,low,high,source,note";
const PUPILS = "/indicators/pupils-saw-misogyny";
const TITLE = "Survey of pupils";

type Browser = ReturnType<typeof staffBrowser> & { readonly token: string };

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let keeper: Browser;
let commissioner: Browser;
/** The file that the tests send first. */
let url: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  app = await testApp(house);
  [keeper, commissioner] = [await as("strategy-manager"), await as("commissioner")];
  await observeIndicators(house);
});
after(() => house.database.close());

async function as(role: string): Promise<Browser> {
  const { token } = await signIn(house, { role });
  return { ...staffBrowser(app, token), token };
}

function check(browser: Browser, file: string | Buffer, title = TITLE): Promise<Page> {
  return browser.upload("/indicators/imports/check", { title }, Buffer.from(file));
}

/** Sends what was shown. */
async function send(rows: string): Promise<Page> {
  const shown = await check(keeper, rows);
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown.body)?.[1] ?? "";
  return keeper.post("/indicators/imports/send", { title: TITLE, rows, seen });
}

async function observations(): Promise<number> {
  return withActor(house, keeper.token, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from indicator.observation`.execute(
      db,
    );
    return rows[0]?.n ?? 0;
  });
}

test("a file is checked line by line, what is good is shown as it will stand, and nothing is written", async () => {
  const wrong = await check(
    keeper,
    `${HEAD}\n3,2024,,812,71.4,yes,67.9,74.8,The university,\n31,2026-05,1,2,,,,,x,\n3,2023,120,100,,,,,x,`,
  );
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /is counted here, never typed in/);
  assert.match(wrong.body, /“numerator” is greater/);
  assert.match(wrong.body, /71.4%/);
  assert.doesNotMatch(wrong.body, /Send them to be approved/);
  const good = await check(keeper, `${HEAD}\n3,2024,,812,71.4,yes,67.9,74.8,The university,`);
  assert.equal(good.status, 200);
  assert.match(good.body, /67.9% to 74.8%, as its weights gave it/);
  assert.match(good.body, /Out of 812/);
  assert.match(good.body, /The first figure of this period/);
  assert.equal(await observations(), 0);
});

test("what is no file of figures is refused with what to do, and what was typed is kept", async () => {
  for (const [file, says] of [
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /not a CSV file/],
    [Buffer.alloc(0), /Choose a file/],
    [Buffer.from("x".repeat(400_000)), /too long/],
    [Buffer.from("a,b\n1,2"), /no column “indicator”/],
  ] as const) {
    const { status, body } = await check(keeper, file);
    assert.equal(status, 422, String(says));
    assert.match(body, says);
    assert.match(body, new RegExp(`value="${TITLE}"`));
  }
  const untitled = await check(keeper, `${HEAD}\n3,2024,70,100,,,,,x,`, "");
  assert.equal(untitled.status, 422);
  assert.match(untitled.body, /Say what these figures are/);
  // As old systems save it: Windows-1252.
  const old = await check(keeper, Buffer.from(`${HEAD}\n3,2024,70,100,,,,,Universit\u00e9,`, "latin1"));
  assert.match(old.body, /Université/);
});

test("it is approved by somebody else alone, then recorded with its source, and locked", async () => {
  const sent = await send(`${HEAD}\n3,2024,,812,71.4,yes,67.9,74.8,The university,Asked in May.`);
  assert.equal(sent.status, 303, sent.body);
  url = sent.location;
  assert.match((await keeper.get(url)).body, /you sent this file/);
  assert.ok([403, 404, 409].includes((await tryStep(keeper, `${url}/approve`)).status));
  assert.equal(await observations(), 0);
  assert.match((await commissioner.get("/now")).body, new RegExp(url));
  assert.equal((await tryStep(commissioner, `${url}/approve`)).status, 303);
  assert.equal(await observations(), 1);
  assert.match((await commissioner.get(PUPILS)).body, /71.4%[\s\S]*67.9% to 74.8%/);
  const file = (await keeper.get(`${PUPILS}/figures.csv`)).body;
  assert.match(file, /weighted,.*,The university,Asked in May\./);
  assert.ok([403, 404, 409].includes((await commissioner.post(`${url}/approve`, { version: "2" })).status));
  assert.ok(
    [403, 404, 409].includes(
      (await commissioner.post(`${url}/send-back`, { version: "2", reason: "x" })).status,
    ),
  );
});

test("the file of what is known, brought back as it is, changes nothing", async () => {
  const { status, body } = await commissioner.get("/indicators/figures.csv");
  assert.equal(status, 200);
  assert.match(
    body,
    /pupils-saw-misogyny,Pupils who saw misogyny,2024,,812,71.4,yes,67.9,74.8,The university,Asked in May\./,
  );
  const again = await check(keeper, body);
  assert.equal(again.status, 200);
  assert.match(again.body, /The file changes nothing/);
});

test("another figure of a locked period is a revision with its reason, and what was shown can still be shown", async () => {
  assert.match(
    (await check(keeper, `${HEAD}\n3,2024,580,812,,,,,The university,`)).body,
    /why another takes its place/,
  );
  const sent = await send(`${HEAD}\n3,2024,580,812,,,,,The university,Weights were withdrawn.`);
  const other = await send(`${HEAD}\n3,2024,570,812,,,,,The university,Another try.`);
  assert.equal((await tryStep(commissioner, `${sent.location}/approve`)).status, 303);
  assert.match((await commissioner.get(PUPILS)).body, /Revision 2/);
  // Checked against a figure that stands no longer.
  assert.match((await commissioner.get(other.location)).body, /Since this file was checked/);
  assert.ok([403, 409].includes((await tryStep(commissioner, `${other.location}/approve`)).status));
  assert.equal((await tryStep(commissioner, `${other.location}/send-back`, {})).status, 422);
  const back = await tryStep(commissioner, `${other.location}/send-back`, {
    reason: "Line 2 is of an old list.",
  });
  assert.equal(back.status, 303);
  assert.match((await keeper.get(other.location)).body, /Line 2 is of an old list\./);
  assert.equal(await observations(), 2);
});

test("what changed meanwhile is shown anew, and a file may be taken back by whoever keeps the indicators", async () => {
  const rows = `${HEAD}\n3,2023,60,100,,,,,A survey,`;
  const stale = await keeper.post("/indicators/imports/send", { title: TITLE, rows, seen: "0".repeat(64) });
  assert.equal(stale.status, 409);
  assert.match(stale.body, /Look at what would stand now/);
  const sent = await send(rows);
  assert.equal((await tryStep(keeper, `${sent.location}/withdraw`)).status, 303);
  assert.match((await keeper.get(sent.location)).body, /Taken back/);
});

test("files are brought in by keepers alone, and read by nobody else", async () => {
  for (const role of ["commissioner", "board-member", "returns-officer"]) {
    const other = await as(role);
    assert.equal((await other.get("/indicators/imports/new")).status, 403, role);
    assert.equal((await check(other, `${HEAD}\n3,2022,60,100,,,,,x,`)).status, 403, role);
    if (role !== "commissioner") assert.equal((await other.get(url)).status, 404, role);
  }
  const door = await as("front-door-practitioner");
  for (const path of ["/indicators/imports", "/indicators/figures.csv", url])
    assert.ok([403, 404].includes((await door.get(path)).status), path);
});

test("cannot be signed for another, nor recorded without a file that was approved, whatever statement is tried", async () => {
  const sent = await send(`${HEAD}\n3,2022,60,100,,,,,A survey,`);
  const id = sent.location.split("/").at(-1) ?? "";
  const approve = sql`update indicator.figures_import set approved_by = identity.actor_staff() where id = ${id}`;
  const record = sql`
    insert into indicator.observation
      (indicator_id, period, months, version, revision, state, method, source, import_id)
    select i.id, '2021-04-01', 12, 1, 1, 'none', 'imported', 'x', ${id} from indicator.indicator i limit 1`;
  const rewrite = sql`update indicator.figures_import set figures = '[]' where id = ${id}`;
  const typed = sql`
    insert into indicator.observation (indicator_id, period, months, version, revision, state, method)
    select i.id, '2021-04-01', 12, 1, 1, 'none', 'imported' from indicator.indicator i limit 1`;
  for (const [name, { token }, statement] of [
    ["by whoever sent it", keeper, approve],
    ["before it is approved", commissioner, record],
    ["rewritten", keeper, rewrite],
    ["without a file", commissioner, typed],
    ["by whoever sent it", keeper, record],
  ] as const)
    await assert.rejects(
      withActor(house, token, ({ db }) => statement.execute(db)),
      name,
    );
});

test("a published estimate is taken without a base, shown as such, and read by everybody where its file says so", async () => {
  const head = `${HEAD},public`;
  const source = "Crime Survey for England and Wales";
  const wrong = await check(
    keeper,
    `${head}\n50,2024,,,12.8,published,,13.4,${source},,yes\n50,2023,,900,12.8,published,12.2,13.4,${source},,\n17,2024-Q1,,,40,published,38,42,${source},,\n50,2022,,,12.8,published,12.9,13.4,${source},,`,
  );
  assert.equal(wrong.status, 422);
  for (const sentence of [
    /A published estimate needs “value”, “low” and “high”/,
    /A published estimate has no base here/,
    /Only figures of surveys and of others are published estimates/,
    /The range does not hold the figure/,
  ])
    assert.match(wrong.body, sentence);
  const rows = `${head}\n50,2023,,,12.4,published,11.8,13,${source},,\n50,2024,,,12.8,published,12.2,13.4,${source},,yes`;
  const shown = await check(keeper, rows);
  assert.match(shown.body, /12\.2% to 13\.4%, as it was published; its base is not known here/);
  assert.equal(shown.body.match(/Everybody will read it/g)?.length, 1);
  const sent = await send(rows);
  assert.equal((await tryStep(commissioner, `${sent.location}/approve`)).status, 303);
  const page = await keeper.get("/indicators/prevalence");
  assert.match(page.body, /12\.8% in/);
  assert.match(page.body, /As published, without a base/);
  const csv = await keeper.get("/indicators/prevalence/figures.csv");
  assert.match(
    csv.body,
    /,shown,12\.8,12\.2,13\.4,,,percent,.*,published,.*,Crime Survey for England and Wales/,
  );
  const visited = await new Visitor(app, origins.partnership).get("/strategy/indicators");
  const section = /<section aria-labelledby="prevalence">[\s\S]*?<\/section>/.exec(visited.body)?.[0] ?? "";
  assert.match(section, /12\.8% in [^;]*\(likely between 12\.2% and 13\.4%\)\./);
  assert.match(section, /Crime Survey for England and Wales/);
  assert.doesNotMatch(section, /12\.4%|Out of/, "what the file does not give to everybody");
  const known = await keeper.get("/indicators/figures.csv");
  const again = await check(keeper, known.body);
  assert.match(again.body, /The file changes nothing/);
});

test("what agencies count is not for everybody, whatever the file says", async () => {
  const page = await check(keeper, `${HEAD},public\n17,2025-Q1,40,100,,,,,The prosecutors,,yes`);
  assert.equal(page.status, 422);
  assert.match(page.body, /Only figures of surveys and of others are for everybody/);
});
