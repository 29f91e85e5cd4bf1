import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { refuses, takes, works, type Colleague } from "../../../tests/support/active-case.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { Tx } from "../../foundation/db/index.ts";
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

/** A process that ends in the last of some transactions: what that did is not there, and it begins none after it. */
function dyingAfter(transactions: number): House {
  let left = transactions;
  const kysely = new Proxy(house.database.kysely, {
    get: (target, name) => {
      if (name !== "transaction") return Reflect.get(target, name, target);
      return () => ({
        execute: async (work: (tx: Tx) => Promise<unknown>) => {
          left -= 1;
          if (left < 0) throw new Error("killed");
          return target.transaction().execute(async (tx) => {
            const result = await work(tx);
            if (left === 0) throw new Error("killed");
            return result;
          });
        },
      });
    },
  });
  return { ...house, database: { ...house.database, kysely } };
}

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

test("a file that is no list is refused with what to do, and nothing of it is kept", async () => {
  const count = async (): Promise<number> =>
    (await rows<{ n: number }>("select count(*)::int as n from imports.import"))[0]?.n ?? 0;
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
  await isChecked(url, ["given", "family", "phone", "phone"]);
  assert.deepEqual(
    (await linesOf(url)).map(({ line, forecast }) => [line, forecast]),
    [
      [2, "new"],
      [3, "error"],
      [4, "error"],
    ],
  );
  const file = (await manager.get(`${url}/rows-to-mend`)).body;
  assert.match(file, /^\uFEFFLine,Where,What to do\r\n3,Whole row,/);
  assert.doesNotMatch(file, /Anna|Ragged/);
  await isBrought(url);
  const [made] = (await linesOf(url)).filter(({ outcome }) => outcome === "made");
  const phones = await rows("select id from people.detail where thing_id = $1 and kind = 'phone'", [
    made?.case_id,
  ]);
  assert.equal(phones.length, 2);
});

test("columns that cannot be that are refused at the column", async () => {
  const url = await sends(`${HEADINGS}\n${nextNumber()},Mona,Maps,,,,,,,\n`);
  const twice = { ...columnsOf(COLUMNS), c3: "given", dates: "day-first", side: "harmed" };
  assert.match(await refuses(manager, 422, `${url}/map`, twice), /Say something else for column D/);
  const nameless = { ...columnsOf(COLUMNS.map(() => "left-out")), dates: "day-first", side: "harmed" };
  assert.match(await refuses(manager, 422, `${url}/map`, nameless), /one column has to be a name/);
  await refuses(manager, 422, `${url}/map`, {
    ...columnsOf(COLUMNS),
    dates: "day-first",
    side: "causing-harm",
  });
  assert.equal((await linesOf(url)).length, 0);
});

test("the columns of a list with the same headings are named as they were last, at this agency alone", async () => {
  const text = `Odd one,Odder,Oddest\nUna,Unusual,${nextNumber()}\n`;
  const url = await sends(text);
  await isChecked(url, ["given", "family", "number"]);
  const again = await sends(text);
  assert.match((await manager.get(`${again}/map`)).body, /id="c2"[\s\S]*?<option value="number" selected/);
  const stranger = await works(app, house, {
    role: "service-manager",
    agency: "rape-crisis",
    team: "counselling",
  });
  const service = house.pack.services.find(({ agency, team }) => agency === "rape-crisis" && team)?.id ?? "";
  const theirs = await stranger.upload("/imports/new", { service, lawful: "yes" }, Buffer.from(text));
  assert.match(
    (await stranger.get(theirs.location)).body,
    /id="c2"[\s\S]*?<option value="left-out" selected/,
  );
});

test("the same list again brings nobody over twice, by its number or by all it says", async () => {
  const number = nextNumber();
  const text = `${HEADINGS}\n${number},Twila,Twice,01/02/1980,,,,,,\n${number},Twila,Twice,01/02/1980,,,,,,\n,Nell,Numberless,02/02/1980,,,,,,\n`;
  const first = await sends(text);
  await isChecked(first);
  await isBrought(first);
  assert.deepEqual(
    (await linesOf(first)).map(({ outcome }) => outcome),
    ["made", "here", "made"],
  );
  const again = await sends(text);
  assert.match((await manager.get(again)).body, /This is the same file as/);
  await isChecked(again);
  assert.deepEqual(
    (await linesOf(again)).map(({ forecast }) => forecast),
    ["here", "here", "here"],
  );
  assert.match((await manager.get(again)).body, /No row can be brought over/);
  await refuses(manager, 409, `${again}/start`, { known: "bring" });
});

test("killed half way it goes on where it was, and no row is in twice", async () => {
  const people = Array.from({ length: 120 }, (_, at) => `${nextNumber()},Half${at},Wayman,,,,,,,`);
  const url = await sends(`${HEADINGS}\n${people.join("\n")}\n`);
  await isChecked(url);
  await takes(manager, `${url}/start`, { known: "bring" });
  await assert.rejects(doImports(dyingAfter(4)), /killed/);
  const halfway = (await linesOf(url)).filter(({ outcome }) => outcome === "made").length;
  assert.ok(halfway > 0 && halfway < 120, String(halfway));
  // As if it had been killed before it said how far it was, too.
  await rows("update imports.import set done_part = 0 where id = $1", [url.split("/")[2]]);
  await doImports(house);
  const made = await linesOf(url);
  assert.deepEqual([...new Set(made.map(({ outcome }) => outcome))], ["made"]);
  assert.equal(new Set(made.map(({ case_id }) => case_id)).size, 120);
  const [cases] = await rows<{ n: number }>(
    "select count(*)::int as n from process.thing where parent_id = $1",
    [url.split("/")[2]],
  );
  assert.equal(cases?.n, 120);
  assert.equal(
    (await rows("select state from process.thing where id = $1 and state = 'done'", [url.split("/")[2]]))
      .length,
    1,
  );
});

test("a row that fails stops no other", async () => {
  const [one, poisoned, three] = [nextNumber(), nextNumber(), nextNumber()];
  const url = await sends(
    `${HEADINGS}\n${one},Row,One,,,,,,,\n${poisoned},Row,Two,,,,,,,\n${three},Row,Three,,,,,,,\n`,
  );
  await isChecked(url);
  const id = url.split("/")[2] ?? "";
  // A case may not be brought over for this line: its table says so, as any fault of the database would.
  await rows(`create function pg_temp_fault() returns trigger language plpgsql as $$
    begin if new.import_id = '${id}' and new.line = 3 and new.outcome = 'made' then raise exception 'a fault'; end if; return new; end $$`);
  await rows(
    "create trigger a_fault before update on imports.line for each row execute function pg_temp_fault()",
  );
  try {
    await isBrought(url);
  } finally {
    await rows("drop trigger a_fault on imports.line");
    await rows("drop function pg_temp_fault()");
  }
  assert.deepEqual(
    (await linesOf(url)).map(({ outcome }) => outcome),
    ["made", "failed", "made"],
  );
  assert.match((await manager.get(url)).body, /It did not work\. Send the list again/);
});

test("once it is done the file is gone, and the key that opens it, in every copy", async () => {
  const url = await sends(`${HEADINGS}\n${nextNumber()},Shredda,Quetzalcoatl,,,,,,,Quetzalnote\n`);
  const id = url.split("/")[2] ?? "";
  assert.ok(house.shelf?.find(id));
  const kept = await rows<{ sealed: Buffer }>("select sealed from imports.part where import_id = $1", [id]);
  assert.ok(kept.length === 1 && !kept[0]?.sealed.includes("Quetzal"));
  await isChecked(url);
  await isBrought(url);
  assert.equal(house.shelf?.find(id), undefined);
  assert.deepEqual(await rows("select place from imports.part where import_id = $1", [id]), []);
  assert.deepEqual(
    await rows("select id from imports.import where id = $1 and headings is not null", [id]),
    [],
  );
  for (const table of ["imports.import", "imports.line", "process.step", "audit.entry", "process.thing"])
    for (const { row } of await rows<{ row: string }>(`select t::text as row from ${table} t`))
      assert.doesNotMatch(row, /Quetzal|Shredda/, table);
});

test("it can be stopped, which deletes the file; and one that nobody goes on with is deleted in time", async () => {
  const stopped = await sends(`${HEADINGS}\n${nextNumber()},Stella,Stopped,,,,,,,\n`);
  await takes(manager, `${stopped}/cancel`);
  await doImports(house);
  assert.equal(house.shelf?.find(stopped.split("/")[2] ?? ""), undefined);
  await refuses(manager, 409, `${stopped}/map`, columnsOf(COLUMNS));
  const left = await sends(`${HEADINGS}\n${nextNumber()},Lena,Left,,,,,,,\n`);
  const later = { ...house, now: () => new Date(house.now().getTime() + 15 * 86_400_000) };
  await doImports(later);
  assert.match((await manager.get(left)).body, /Stopped\.[\s\S]*The file was deleted/);
});

test("taken back, every case is closed for good, nobody sees or finds anybody by it, and the list can be sent again", async () => {
  const number = nextNumber();
  const text = `${HEADINGS}\n${number},Mistaka,Undonewood,05/05/1975,07700 900999,,,,,\n`;
  const url = await sends(text);
  await isChecked(url);
  await isBrought(url);
  const [made] = await linesOf(url);
  const caseId = made?.case_id ?? "";
  assert.match((await manager.post("/search", { search: "Mistaka Undonewood" })).body, /\/people\//);
  await takes(manager, `${url}/take-back`, { reason: "wrong-list" });
  await doImports(house);
  assert.deepEqual(
    (await linesOf(url)).map(({ outcome }) => outcome),
    ["taken-back"],
  );
  assert.equal((await manager.get(`/cases/${caseId}`)).status, 404);
  assert.doesNotMatch(
    (await manager.post("/search", { search: "Mistaka Undonewood" })).body,
    /href="\/people\//,
  );
  for (const table of ["people.name", "people.detail", "people.record"])
    assert.deepEqual(await rows(`select id from ${table} where thing_id = $1`, [caseId]), [], table);
  const [thing] = await rows<{ state: string }>("select state from process.thing where id = $1", [caseId]);
  assert.equal(thing?.state, "mistaken");
  const again = await sends(text);
  await isChecked(again);
  assert.deepEqual(
    (await linesOf(again)).map(({ forecast }) => forecast),
    ["new"],
  );
});

test("a list that somebody has worked on is not taken back", async () => {
  const url = await sends(
    `${HEADINGS}\n${nextNumber()},Worka,Donewood,,,,,,,\n${nextNumber()},Idle,Donewood,,,,,,,\n`,
  );
  await isChecked(url);
  await isBrought(url);
  const [made] = await linesOf(url);
  await takes(manager, `/cases/${made?.case_id ?? ""}/allocate`, { worker: manager.staffId });
  assert.match((await manager.get(url)).body, /Somebody has worked on one case/);
  await refuses(manager, 409, `${url}/take-back`, { reason: "other" });
  // Begun before somebody worked on it: her case stays, the other goes.
  const other = await sends(
    `${HEADINGS}\n${nextNumber()},Race,Onewood,,,,,,,\n${nextNumber()},Race,Twowood,,,,,,,\n`,
  );
  await isChecked(other);
  await isBrought(other);
  const [first] = await linesOf(other);
  await takes(manager, `${other}/take-back`, { reason: "other" });
  await takes(manager, `/cases/${first?.case_id ?? ""}/allocate`, { worker: manager.staffId });
  await doImports(house);
  assert.deepEqual(
    (await linesOf(other)).map(({ outcome }) => outcome),
    ["kept", "taken-back"],
  );
  assert.equal((await manager.get(`/cases/${first?.case_id ?? ""}`)).status, 200);
});

test("its own people are said to be near; whom only another agency knows is not, and the front door is asked", async () => {
  const who = "Petronella,Overlapwood,09/09/1969,07700 900777,AL3 5PP";
  const first = await sends(`${HEADINGS}\n${nextNumber()},${who},,,,\n`);
  await isChecked(first);
  await isBrought(first);
  const again = await sends(`${HEADINGS}\n${nextNumber()},${who},,,,\n`);
  await isChecked(again);
  assert.match(
    (await manager.get(again)).body,
    /Very likely somebody you work with already<\/dt>\s*<dd[^>]*>\s*1 row/,
  );
  assert.match(
    (await manager.get(again)).body,
    /Very likely <a class="govuk-link" href="\/people\/[0-9a-f-]{36}">P-/,
  );
  await isBrought(again, "leave");
  assert.deepEqual(
    (await linesOf(again)).map(({ outcome }) => outcome),
    ["left-out"],
  );

  const stranger = await works(app, house, {
    role: "service-manager",
    agency: "rape-crisis",
    team: "counselling",
  });
  const service = house.pack.services.find(({ agency, team }) => agency === "rape-crisis" && team)?.id ?? "";
  const text = `${HEADINGS}\n${nextNumber()},${who},,,,\n`;
  const sent = await stranger.upload("/imports/new", { service, lawful: "yes" }, Buffer.from(text));
  const theirs = sent.location.replace(/\/map$/, "");
  await takes(stranger, `${theirs}/map`, { ...columnsOf(COLUMNS), dates: "day-first", side: "harmed" });
  await doImports(house);
  assert.deepEqual(
    (await linesOf(theirs)).map(({ forecast }) => forecast),
    ["new"],
  );
  await takes(stranger, `${theirs}/start`, { known: "leave" });
  await doImports(house);
  const [made] = await linesOf(theirs);
  const [person] = await rows<{ person_id: string }>("select person_id from process.thing where id = $1", [
    made?.case_id,
  ]);
  await lookForPairs(house);
  const pairs = await rows<{ id: string }>(
    "select id from person_index.match where one_id = $1 or other_id = $1",
    [person?.person_id],
  );
  assert.equal(pairs.length, 1);
  const pair = `/matches/${pairs[0]?.id ?? ""}`;
  assert.equal((await stranger.get(pair)).status, 403);
  assert.equal((await manager.get(pair)).status, 403);
  const door = await works(app, house, { role: "front-door-manager" });
  assert.equal((await door.get(pair)).status, 200);
  assert.match((await door.get("/matches")).body, new RegExp(pair));
  // Nothing is put together by itself.
  const [two] = await rows<{ n: number }>(
    "select count(distinct person_id)::int as n from process.thing t join imports.line l on l.case_id = t.id where l.import_id = any ($1::uuid[])",
    [[first.split("/")[2], theirs.split("/")[2]]],
  );
  assert.equal(two?.n, 2);
  // Taken back, there is nothing to say of the two, and whoever sent it is not told that there was.
  await takes(stranger, `${theirs}/take-back`, { reason: "not-ours" });
  await doImports(house);
  assert.doesNotMatch((await door.get("/matches")).body, new RegExp(pair));
  assert.match((await door.get(`${pair}/first`)).body, /Nothing is told of one of the two any more/);
});
