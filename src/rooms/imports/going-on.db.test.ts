import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { refuses, takes, type Colleague } from "../../../tests/support/active-case.ts";
import {
  COLUMNS,
  columnsOf,
  HEADINGS,
  idOf,
  listsOf,
  nextNumber,
} from "../../../tests/support/list-of-cases.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { Tx } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { doImports } from "./index.ts";

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

/** A process that ends in the last of some transactions: what that did is not there, and it begins none after it. */
function dyingAfter(transactions: number): House {
  let left = transactions;
  const kysely = new Proxy(house.database.kysely, {
    get: (target, name): unknown => {
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

test("killed half way it goes on where it was, and no row is in twice", async () => {
  const people = Array.from({ length: 120 }, (_, at) => `${nextNumber()},Half${at},Wayman,,,,,,,`);
  const url = await lists.send(`${HEADINGS}\n${people.join("\n")}\n`);
  await lists.check(url);
  await takes(manager, `${url}/start`, { known: "bring" });
  await assert.rejects(doImports(dyingAfter(4)), /killed/);
  const halfway = (await lists.linesOf(url)).filter(({ outcome }) => outcome === "made").length;
  assert.ok(halfway > 0 && halfway < 120, String(halfway));
  // As if it had been killed before it said how far it was, too.
  await lists.rows("update imports.import set done_part = 0 where id = $1", [idOf(url)]);
  await doImports(house);
  const made = await lists.linesOf(url);
  assert.deepEqual([...new Set(made.map(({ outcome }) => outcome))], ["made"]);
  assert.equal(new Set(made.map(({ case_id }) => case_id)).size, 120);
  const [cases] = await lists.rows<{ n: number }>(
    "select count(*)::int as n from process.thing where parent_id = $1",
    [idOf(url)],
  );
  assert.equal(cases?.n, 120);
  assert.equal(
    (await lists.rows("select state from process.thing where id = $1 and state = 'done'", [idOf(url)]))
      .length,
    1,
  );
});

test("a row that fails stops no other", async () => {
  const [one, poisoned, three] = [nextNumber(), nextNumber(), nextNumber()];
  const url = await lists.send(
    `${HEADINGS}\n${one},Row,One,,,,,,,\n${poisoned},Row,Two,,,,,,,\n${three},Row,Three,,,,,,,\n`,
  );
  await lists.check(url);
  const id = idOf(url);
  // A case may not be brought over for this line: its table says so, as any fault of the database would.
  await lists.rows(`create function pg_temp_fault() returns trigger language plpgsql as $$
    begin if new.import_id = '${id}' and new.line = 3 and new.outcome = 'made' then raise exception 'a fault'; end if; return new; end $$`);
  await lists.rows(
    "create trigger a_fault before update on imports.line for each row execute function pg_temp_fault()",
  );
  try {
    await lists.bring(url);
  } finally {
    await lists.rows("drop trigger a_fault on imports.line");
    await lists.rows("drop function pg_temp_fault()");
  }
  assert.deepEqual(
    (await lists.linesOf(url)).map(({ outcome }) => outcome),
    ["made", "failed", "made"],
  );
  assert.match((await manager.get(url)).body, /It did not work\. Send the list again/);
});

test("once it is done the file is gone, and the key that opens it, in every copy", async () => {
  const url = await lists.send(`${HEADINGS}\n${nextNumber()},Shredda,Quetzalcoatl,,,,,,,Quetzalnote\n`);
  const id = idOf(url);
  assert.ok(house.shelf?.find(id));
  const kept = await lists.rows<{ sealed: Buffer }>("select sealed from imports.part where import_id = $1", [
    id,
  ]);
  assert.ok(kept.length === 1 && !kept[0]?.sealed.includes("Quetzal"));
  await lists.check(url);
  await lists.bring(url);
  assert.equal(house.shelf?.find(id), undefined);
  assert.deepEqual(await lists.rows("select place from imports.part where import_id = $1", [id]), []);
  assert.deepEqual(
    await lists.rows("select id from imports.import where id = $1 and headings is not null", [id]),
    [],
  );
  for (const table of ["imports.import", "imports.line", "process.step", "audit.entry", "process.thing"])
    for (const { row } of await lists.rows<{ row: string }>(`select t::text as row from ${table} t`))
      assert.doesNotMatch(row, /Quetzal|Shredda/, table);
});

test("it can be stopped, which deletes the file; and one that nobody goes on with is deleted in time", async () => {
  const stopped = await lists.send(`${HEADINGS}\n${nextNumber()},Stella,Stopped,,,,,,,\n`);
  await takes(manager, `${stopped}/cancel`);
  await doImports(house);
  assert.equal(house.shelf?.find(idOf(stopped)), undefined);
  await refuses(manager, 409, `${stopped}/map`, columnsOf(COLUMNS));
  const left = await lists.send(`${HEADINGS}\n${nextNumber()},Lena,Left,,,,,,,\n`);
  const later = { ...house, now: () => new Date(house.now().getTime() + 15 * 86_400_000) };
  await doImports(later);
  assert.match((await manager.get(left)).body, /Stopped\.[\s\S]*The file was deleted/);
});
