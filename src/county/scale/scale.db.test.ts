import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openValue, type House } from "../../foundation/house/index.ts";
import { assertLaws } from "./assert-laws.ts";
import { copyText } from "./copy-text.ts";
import { fillAtScale, type Filled } from "./fill-at-scale.ts";

/** Two blocks' worth: so that blocks meet in one database. */
const CASES = 400;
const SCALE = { cases: CASES, seed: "a test", threads: 2 };

let house: House;
let guardedBefore: string;
let filled: Filled | undefined;

before(async () => {
  house = await demoHouse();
  guardedBefore = await guards();
  filled = await fillAtScale(house, SCALE, () => {});
  await house.database.lockDown();
});

after(() => house.database.close());

/** Everything that watches over rows: keys, checks, indexes, triggers, forced row policies. */
async function guards(): Promise<string> {
  const [row] = await ask<{ said: string }>(`
    select string_agg(said, E'\\n' order by said) as said from (
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated from pg_constraint
        where conrelid <> 0
      union all select indexdef from pg_indexes
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      union all select oid::regclass || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class where relkind = 'r'
    ) as guard (said)`);
  return row?.said ?? "";
}

function ask<T extends object>(statement: string): Promise<T[]> {
  return house.database.withOwner(async (client) => (await client.query<T>(statement)).rows);
}

test("as many cases as were asked for are there, and every row that was counted", async () => {
  assert.ok(filled && filled.cases >= CASES, String(filled?.cases));
  const [row] = await ask<{ cases: number; blocks: number }>(
    "select (select count(*)::int from casework.case_file) as cases, (select count(*)::int from process.thing) as blocks",
  );
  assert.equal(row?.cases, filled.cases);
});

test("whatever watches over rows stands as it stood before", async () => {
  assert.equal(await guards(), guardedBefore);
});

test("the laws are asked of all rows, and find what breaks them", async () => {
  await house.database.withOwner(async (client) => {
    await client.query("set role fanlight_owner");
    await assertLaws(client);
    const breaking = [
      "update process.thing set state = 'nowhere' where id = (select id from process.thing limit 1)",
      "update process.step set step = 'no-step' where id = (select min(id) from process.step)",
      "update process.clock set for_grantee = 'team:no/where' where thing_id = (select thing_id from process.clock where stopped_at is null limit 1)",
      "update process.clock set given_at = now() where thing_id = (select thing_id from process.clock where given_at is null limit 1)",
      "update access.involvement set ended_at = null where capacity = 'receiving service' and thing_id in (select thing_id from process.step where step = 'decline')",
      "delete from queue.entry where thing_id = (select thing_id from queue.entry limit 1)",
      "update access.involvement set person_id = null where id = (select id from access.involvement where person_id is not null limit 1)",
    ];
    for (const statement of breaking) {
      await client.query("begin");
      for (const table of ["process.thing", "process.clock"])
        await client.query(`alter table ${table} disable trigger user`);
      await client.query(statement);
      await assert.rejects(assertLaws(client), /breaks a law/, statement);
      await client.query("rollback");
    }
    await client.query("reset role");
  });
});

test("what is sealed opens at its own place, and no reference is there twice", async () => {
  const notes = await ask<{ id: string; body: Buffer }>("select id, body from chronology.note limit 50");
  assert.ok(notes.length > 20);
  for (const { id, body } of notes) {
    const place = { table: "chronology.note", row: id, column: "body" };
    assert.match(openValue(house, place, body, String), /\w/);
  }
});

test("a second county goes into no database that has one", async () => {
  assert.equal(await fillAtScale(house, SCALE, () => {}), undefined);
});

test("a row's values come back as they were, whatever is in them", async () => {
  const row = {
    text: 'a\tb\nc\\d"e',
    list: ["x,y", 'q"u', "b\\s", "NULL"],
    json: [{ a: "l\n" }],
    bytes: Buffer.from([0, 92, 255]),
    nothing: null,
    yes: true,
  };
  const columns = Object.keys(row).map((name): [string, "json" | "other"] => [
    name,
    name === "json" ? "json" : "other",
  ]);
  const cells = copyText([row], columns).toString().replace(/\n$/, "").split("\t").map(read);
  assert.deepEqual(cells.slice(0, 1), [row.text]);
  assert.equal(cells[1], '{"x,y","q\\"u","b\\\\s","NULL"}');
  assert.deepEqual(JSON.parse(cells[2] ?? ""), row.json);
  assert.deepEqual(cells.slice(3), ["\\x005cff", "\\N", "true"]);
});

/** As a server reads a value of the text format. */
function read(cell: string): string {
  if (cell === "\\N") return cell;
  const meant: Record<string, string> = { t: "\t", n: "\n", r: "\r", "\\": "\\" };
  return cell.replaceAll(/\\(.)/g, (_, letter: string) => meant[letter] ?? letter);
}
