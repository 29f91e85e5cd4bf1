import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { refuses, takes, works, type Colleague } from "../../../tests/support/active-case.ts";
import { ELSEWHERE, HEADINGS, idOf, listsOf, nextNumber } from "../../../tests/support/list-of-cases.ts";
import { testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { lookForPairs } from "../person-index/index.ts";
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

test("taken back, every case is closed for good, nobody sees or finds anybody by it, and the list can be sent again", async () => {
  const number = nextNumber();
  const text = `${HEADINGS}\n${number},Mistaka,Undonewood,05/05/1975,07700 900999,,,,,\n`;
  const url = await lists.send(text);
  await lists.check(url);
  await lists.bring(url);
  const [made] = await lists.linesOf(url);
  const caseId = made?.case_id ?? "";
  assert.match((await manager.post("/search", { search: "Mistaka Undonewood" })).body, /\/people\//);
  await takes(manager, `${url}/take-back`, { reason: "wrong-list" });
  await doImports(house);
  assert.deepEqual(
    (await lists.linesOf(url)).map(({ outcome }) => outcome),
    ["taken-back"],
  );
  assert.equal((await manager.get(`/cases/${caseId}`)).status, 404);
  assert.doesNotMatch(
    (await manager.post("/search", { search: "Mistaka Undonewood" })).body,
    /href="\/people\//,
  );
  for (const table of ["people.name", "people.detail", "people.record"])
    assert.deepEqual(await lists.rows(`select id from ${table} where thing_id = $1`, [caseId]), [], table);
  const [thing] = await lists.rows<{ state: string }>("select state from process.thing where id = $1", [
    caseId,
  ]);
  assert.equal(thing?.state, "mistaken");
  const again = await lists.send(text);
  await lists.check(again);
  assert.deepEqual(
    (await lists.linesOf(again)).map(({ forecast }) => forecast),
    ["new"],
  );
});

test("a list that somebody has worked on is not taken back", async () => {
  const url = await lists.send(
    `${HEADINGS}\n${nextNumber()},Worka,Donewood,,,,,,,\n${nextNumber()},Idle,Donewood,,,,,,,\n`,
  );
  await lists.check(url);
  await lists.bring(url);
  const [made] = await lists.linesOf(url);
  await takes(manager, `/cases/${made?.case_id ?? ""}/allocate`, { worker: manager.staffId });
  assert.match((await manager.get(url)).body, /Somebody has worked on one case/);
  await refuses(manager, 409, `${url}/take-back`, { reason: "other" });
  // Begun before somebody worked on it: her case stays, the other goes.
  const other = await lists.send(
    `${HEADINGS}\n${nextNumber()},Race,Onewood,,,,,,,\n${nextNumber()},Race,Twowood,,,,,,,\n`,
  );
  await lists.check(other);
  await lists.bring(other);
  const [first] = await lists.linesOf(other);
  await takes(manager, `${other}/take-back`, { reason: "other" });
  await takes(manager, `/cases/${first?.case_id ?? ""}/allocate`, { worker: manager.staffId });
  await doImports(house);
  assert.deepEqual(
    (await lists.linesOf(other)).map(({ outcome }) => outcome),
    ["kept", "taken-back"],
  );
  assert.equal((await manager.get(`/cases/${first?.case_id ?? ""}`)).status, 200);
});

test("its own people are said to be near; whom only another agency knows is not, and the front door is asked", async () => {
  const who = "Petronella,Overlapwood,09/09/1969,07700 900777,AL3 5PP";
  const first = await lists.send(`${HEADINGS}\n${nextNumber()},${who},,,,\n`);
  await lists.check(first);
  await lists.bring(first);
  const again = await lists.send(`${HEADINGS}\n${nextNumber()},${who},,,,\n`);
  await lists.check(again);
  assert.match(
    (await manager.get(again)).body,
    /Very likely somebody you work with already<\/dt>\s*<dd[^>]*>\s*1 row/,
  );
  assert.match(
    (await manager.get(again)).body,
    /Very likely <a class="govuk-link" href="\/people\/[0-9a-f-]{36}">P-/,
  );
  await lists.bring(again, "leave");
  assert.deepEqual(
    (await lists.linesOf(again)).map(({ outcome }) => outcome),
    ["left-out"],
  );

  const others = await listsOf(app, house, ELSEWHERE);
  const stranger = others.manager;
  const theirs = await others.send(`${HEADINGS}\n${nextNumber()},${who},,,,\n`);
  await others.check(theirs);
  assert.deepEqual(
    (await lists.linesOf(theirs)).map(({ forecast }) => forecast),
    ["new"],
  );
  await others.bring(theirs, "leave");
  const [made] = await lists.linesOf(theirs);
  const [person] = await lists.rows<{ person_id: string }>(
    "select person_id from process.thing where id = $1",
    [made?.case_id],
  );
  await lookForPairs(house);
  const pairs = await lists.rows<{ id: string }>(
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
  const [two] = await lists.rows<{ n: number }>(
    "select count(distinct person_id)::int as n from process.thing t join imports.line l on l.case_id = t.id where l.import_id = any ($1::uuid[])",
    [[idOf(first), idOf(theirs)]],
  );
  assert.equal(two?.n, 2);
  // Taken back, there is nothing to say of the two, and whoever sent it is not told that there was.
  await takes(stranger, `${theirs}/take-back`, { reason: "not-ours" });
  await doImports(house);
  assert.doesNotMatch((await door.get("/matches")).body, new RegExp(pair));
  assert.match((await door.get(`${pair}/first`)).body, /Nothing is told of one of the two any more/);
});
