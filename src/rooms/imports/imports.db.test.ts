import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { refuses, works, type Colleague } from "../../../tests/support/active-case.ts";
import {
  COLUMNS,
  columnsOf,
  ELSEWHERE,
  HEADINGS,
  idOf,
  listsOf,
  nextNumber,
} from "../../../tests/support/list-of-cases.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;
let app: FastifyInstance;
let lists: Awaited<ReturnType<typeof listsOf>>;
let manager: Colleague;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  lists = await listsOf(app, house);
  ({ manager } = lists);
});

test("a list is sent, its columns named from its headings, tried, and brought over into cases", async () => {
  const number = nextNumber();
  const url = await lists.send(
    `${HEADINGS}\n${number},Zelda,Quillfeather,03/04/1985,07700 900321,AL1 3JQ,Open,Text,10:00 to 12:00,Ask for Z\n` +
      `${nextNumber()},,,03/04/1985,,,Open,,,\n${nextNumber()},Bad,Day,31/02/1990,,,Open,,,\n`,
  );
  const form = (await manager.get(`${url}/map`)).body;
  for (const [place, field] of COLUMNS.entries())
    assert.match(form, new RegExp(`id="c${place}"[\\s\\S]*?<option value="${field}" selected`), field);
  assert.match(form, /In the first rows: Zelda/);
  await lists.check(url);
  const checked = (await manager.get(url)).body;
  assert.match(checked, /Would become a case<\/dt>\s*<dd[^>]*>\s*1 row/);
  assert.match(checked, /Something to mend<\/dt>\s*<dd[^>]*>\s*2 rows/);
  assert.match(checked, /Column D \(date of birth\)/);
  const [none] = await lists.rows<{ n: number }>(
    "select count(*)::int as n from process.thing where parent_id = $1",
    [idOf(url)],
  );
  assert.equal(none?.n, 0);
  await lists.bring(url);
  const [made] = (await lists.linesOf(url)).filter(({ outcome }) => outcome === "made");
  assert.ok(made?.case_id);
  const page = await manager.get(`/cases/${made.case_id}`);
  assert.equal(page.status, 200);
  for (const said of ["Zelda Quillfeather", number, "Ask for Z", "not checked with her yet", "3 April 1985"])
    assert.ok(page.body.includes(said), said);
  assert.match((await manager.get(`${url}/cases`)).body, new RegExp(`/cases/${made.case_id}`));
  const clocks = await lists.rows("select name from process.clock where thing_id = $1", [made.case_id]);
  assert.deepEqual(clocks, []);
});

test("another agency's manager, and whoever does not manage, find nothing", async () => {
  const url = await lists.send(`${HEADINGS}\n${nextNumber()},Nora,Nowhere,,,,,,,\n`);
  const stranger = await listsOf(app, house, ELSEWHERE);
  for (const path of ["", "/map", "/cases", "/rows-to-mend", "/cancel"])
    assert.equal((await stranger.manager.get(`${url}${path}`)).status, 404, path);
  await refuses(stranger.manager, 404, `${url}/map`, { c0: "given" });
  for (const role of ["advocate", "service-intake", "front-door-manager", "system-administrator"]) {
    const other = await works(app, house, { role });
    assert.equal((await other.get("/imports")).status, 403, role);
    assert.equal((await other.get(url)).status, 403, role);
    await refuses(other, 403, `${url}/map`, { c0: "given" });
  }
});

test("a file that is no list is refused with what to do, and nothing of it is kept", async () => {
  const count = async (): Promise<number> =>
    (await lists.rows<{ n: number }>("select count(*)::int as n from imports.import"))[0]?.n ?? 0;
  const before = await count();
  const long = `a,b\n${"x,y\n".repeat(50_001)}`;
  const wide = Array.from({ length: 61 }, (_, at) => `h${at}`).join(",");
  for (const [file, says] of [
    [Buffer.alloc(0), /Choose a file/],
    [Buffer.from("%PDF-1.7\n1 0 obj\n"), /not a CSV file/],
    [Buffer.from("PK\u0003\u0004\u0014\u0000[Content_Types].xml", "latin1"), /not a CSV file/],
    [Buffer.from([1, 2, 0, 0, 0, 7, 0, 0, 9, 0, 0, 0, 255, 0]), /cannot be read as a list/],
    [Buffer.from("Name\nAnna\nBea\n"), /one column only/],
    [Buffer.from("First name,Surname\n\n"), /nothing below/],
    [Buffer.from(`${wide}\n${wide}\n`), /more than 60 columns/],
    [Buffer.from(long), /more than 50,000 rows/],
    [Buffer.alloc(5 * 1024 * 1024 + 1, "a,b\n"), /larger than 5 MB/],
  ] as const) {
    const page = await manager.upload("/imports/new", { service: "idva", lawful: "yes" }, file);
    assert.equal(page.status, 422, String(says));
    assert.match(page.body, says);
  }
  const unsure = await manager.upload(
    "/imports/new",
    { service: "idva" },
    Buffer.from("First name,Surname\na,b\n"),
  );
  assert.equal(unsure.status, 422);
  const theirs = await manager.upload(
    "/imports/new",
    { service: "helpline", lawful: "yes" },
    Buffer.from("First name,Surname\na,b\n"),
  );
  assert.equal(theirs.status, 422);
  assert.equal(await count(), before);
});

test("old encodings, other separators and headings that are there twice are read, and bad rows cost themselves alone", async () => {
  const text = `First name;Surname;Mobile;Mobile\nZo\u00eb;M\u00fcller;07700900111;07700900222\nAnna;"never closed;x;y\nBea;Ragged\n`;
  const page = await manager.upload(
    "/imports/new",
    { service: "idva", lawful: "yes" },
    Buffer.from(text, "latin1"),
  );
  const url = page.location.replace(/\/map$/, "");
  assert.match((await manager.get(`${url}/map`)).body, /Zo\u00eb/);
  await lists.check(url, ["given", "family", "phone", "phone"]);
  assert.deepEqual(
    (await lists.linesOf(url)).map(({ line, forecast }) => [line, forecast]),
    [
      [2, "new"],
      [3, "error"],
      [4, "error"],
    ],
  );
  const file = (await manager.get(`${url}/rows-to-mend`)).body;
  assert.match(file, /^\uFEFFLine,Where,What to do\r\n3,Whole row,/);
  assert.doesNotMatch(file, /Anna|Ragged/);
  await lists.bring(url);
  const [made] = (await lists.linesOf(url)).filter(({ outcome }) => outcome === "made");
  const phones = await lists.rows("select id from people.detail where thing_id = $1 and kind = 'phone'", [
    made?.case_id,
  ]);
  assert.equal(phones.length, 2);
});

test("columns that cannot be that are refused at the column", async () => {
  const url = await lists.send(`${HEADINGS}\n${nextNumber()},Mona,Maps,,,,,,,\n`);
  const twice = { ...columnsOf(COLUMNS), c3: "given", dates: "day-first", side: "harmed" };
  assert.match(await refuses(manager, 422, `${url}/map`, twice), /Say something else for column D/);
  const nameless = { ...columnsOf(COLUMNS.map(() => "left-out")), dates: "day-first", side: "harmed" };
  assert.match(await refuses(manager, 422, `${url}/map`, nameless), /one column has to be a name/);
  await refuses(manager, 422, `${url}/map`, {
    ...columnsOf(COLUMNS),
    dates: "day-first",
    side: "causing-harm",
  });
  assert.equal((await lists.linesOf(url)).length, 0);
});

test("the columns of a list with the same headings are named as they were last, at this agency alone", async () => {
  const text = `Odd one,Odder,Oddest\nUna,Unusual,${nextNumber()}\n`;
  const url = await lists.send(text);
  await lists.check(url, ["given", "family", "number"]);
  const again = await lists.send(text);
  assert.match((await manager.get(`${again}/map`)).body, /id="c2"[\s\S]*?<option value="number" selected/);
  const stranger = await listsOf(app, house, ELSEWHERE);
  const theirs = await stranger.send(text);
  assert.match(
    (await stranger.manager.get(`${theirs}/map`)).body,
    /id="c2"[\s\S]*?<option value="left-out" selected/,
  );
});

test("the same list again brings nobody over twice, by its number or by all it says", async () => {
  const number = nextNumber();
  const text = `${HEADINGS}\n${number},Twila,Twice,01/02/1980,,,,,,\n${number},Twila,Twice,01/02/1980,,,,,,\n,Nell,Numberless,02/02/1980,,,,,,\n`;
  const first = await lists.send(text);
  await lists.check(first);
  await lists.bring(first);
  assert.deepEqual(
    (await lists.linesOf(first)).map(({ outcome }) => outcome),
    ["made", "here", "made"],
  );
  const again = await lists.send(text);
  assert.match((await manager.get(again)).body, /This is the same file as/);
  await lists.check(again);
  assert.deepEqual(
    (await lists.linesOf(again)).map(({ forecast }) => forecast),
    ["here", "here", "here"],
  );
  assert.match((await manager.get(again)).body, /No row can be brought over/);
  await refuses(manager, 409, `${again}/start`, { known: "bring" });
});
