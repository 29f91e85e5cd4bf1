import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { refuses, takes, works, type Colleague } from "../../../tests/support/active-case.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { lookForPairs } from "../person-index/index.ts";
import { doImports } from "./index.ts";

const HEADINGS = "Case number,First name,Surname,DOB,Mobile,Postcode,Status,Safe contact,Safe times,Notes";
const COLUMNS = [
  "number",
  "given",
  "family",
  "born",
  "phone",
  "postcode",
  "state",
  "safe-way",
  "safe-times",
  "note",
];

let house: House;
let app: FastifyInstance;
let manager: Colleague;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  manager = await works(app, house, { role: "service-manager", name: "Mary Manager" });
});

let numbers = 0;
const nextNumber = (): string => `T${(numbers += 1)}-${process.pid}`;

async function rows<T extends object>(query: string, values: readonly unknown[] = []): Promise<T[]> {
  return house.database.withOwner(async (client) => (await client.query<T>(query, [...values])).rows);
}

async function sends(text: string, who = manager): Promise<string> {
  const page = await who.upload("/imports/new", { service: "idva", lawful: "yes" }, Buffer.from(text));
  assert.equal(page.status, 303, page.body);
  return page.location.replace(/\/map$/, "");
}

const columnsOf = (fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field, place) => [`c${place}`, field]));

async function isChecked(url: string, fields: readonly string[] = COLUMNS): Promise<void> {
  await takes(manager, `${url}/map`, { ...columnsOf(fields), dates: "day-first", side: "harmed" });
  await doImports(house);
}

async function isBrought(url: string, known = "bring"): Promise<void> {
  await takes(manager, `${url}/start`, { known });
  await doImports(house);
}

const linesOf = (url: string) =>
  rows<{ line: number; forecast: string; outcome: string | null; case_id: string | null }>(
    "select line, forecast, outcome, case_id from imports.line where import_id = $1 order by line",
    [url.split("/")[2]],
  );

test("a list is sent, its columns named from its headings, tried, and brought over into cases", async () => {
  const number = nextNumber();
  const url = await sends(
    `${HEADINGS}\n${number},Zelda,Quillfeather,03/04/1985,07700 900321,AL1 3JQ,Open,Text,10:00 to 12:00,Ask for Z\n` +
      `${nextNumber()},,,03/04/1985,,,Open,,,\n${nextNumber()},Bad,Day,31/02/1990,,,Open,,,\n`,
  );
  const form = (await manager.get(`${url}/map`)).body;
  for (const [place, field] of COLUMNS.entries())
    assert.match(form, new RegExp(`id="c${place}"[\\s\\S]*?<option value="${field}" selected`), field);
  assert.match(form, /In the first rows: Zelda/);
  await isChecked(url);
  const checked = (await manager.get(url)).body;
  assert.match(checked, /Would become a case<\/dt>\s*<dd[^>]*>\s*1 row/);
  assert.match(checked, /Something to mend<\/dt>\s*<dd[^>]*>\s*2 rows/);
  assert.match(checked, /Column D \(date of birth\)/);
  const [none] = await rows<{ n: number }>(
    "select count(*)::int as n from process.thing where parent_id = $1",
    [url.split("/")[2]],
  );
  assert.equal(none?.n, 0);
  await isBrought(url);
  const [made] = (await linesOf(url)).filter(({ outcome }) => outcome === "made");
  assert.ok(made?.case_id);
  const page = await manager.get(`/cases/${made.case_id}`);
  assert.equal(page.status, 200);
  for (const said of ["Zelda Quillfeather", number, "Ask for Z", "not checked with her yet", "3 April 1985"])
    assert.ok(page.body.includes(said), said);
  assert.match((await manager.get(`${url}/cases`)).body, new RegExp(`/cases/${made.case_id}`));
  const clocks = await rows("select name from process.clock where thing_id = $1", [made.case_id]);
  assert.deepEqual(clocks, []);
});

test("another agency's manager, and whoever does not manage, find nothing", async () => {
  const url = await sends(`${HEADINGS}\n${nextNumber()},Nora,Nowhere,,,,,,,\n`);
  const stranger = await works(app, house, {
    role: "service-manager",
    agency: "rape-crisis",
    team: "counselling",
  });
  for (const path of ["", "/map", "/cases", "/rows-to-mend", "/cancel"])
    assert.equal((await stranger.get(`${url}${path}`)).status, 404, path);
  await refuses(stranger, 404, `${url}/map`, { c0: "given" });
  for (const role of ["advocate", "service-intake", "front-door-manager", "system-administrator"]) {
    const other = await works(app, house, { role });
    assert.equal((await other.get("/imports")).status, 403, role);
    assert.equal((await other.get(url)).status, 403, role);
    await refuses(other, 403, `${url}/map`, { c0: "given" });
  }
});
