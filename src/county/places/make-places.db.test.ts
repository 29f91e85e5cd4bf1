import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { COUNTED_STATES, problemProcess, reportProcess } from "../../rooms/places/index.ts";
import { loadRows, makeCounty, type MadeCounty } from "../index.ts";

const UNTIL = new Date("2026-11-20T14:00:00Z");

let database: Database;
let house: House;
let made: MadeCounty;

before(async () => {
  house = await demoHouse(() => UNTIL);
  database = house.database;
  made = makeCounty(house, {
    seed: "places",
    until: UNTIL,
    days: 30,
    contacts: 1,
    ownBehaviour: 0,
    places: 400,
  });
});

after(() => database.close());

test("400 fictional reports are loaded, and the database finds each of their steps to be one that is defined", async () => {
  assert.ok(await loadRows(database, made.rows));
  const { rows } = await database.withOwner((client) =>
    client.query<{ state: string; n: number }>(
      "select state, count(*)::int as n from process.thing where process = $1 group by state",
      [reportProcess.name],
    ),
  );
  assert.equal(
    rows.reduce((sum, { n }) => sum + n, 0),
    400,
  );
  assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(Object.keys(reportProcess.states)));
});

test("there is a problem in every state, one with an owner of each kind, and some reports wait", async () => {
  const things = made.rows["process.thing"].filter(({ process }) => process === problemProcess.name);
  assert.deepEqual(new Set(things.map(({ state }) => state)), new Set(Object.keys(problemProcess.states)));
  const owners = new Set(made.rows["place.problem"].flatMap(({ owner }) => owner ?? []));
  assert.deepEqual(owners, new Set(["police", "district", "lighting"]));
  const waiting = made.rows["process.thing"].filter(
    ({ process, state }) => process === reportProcess.name && state === "received",
  );
  assert.ok(waiting.length >= 2);
  assert.ok(made.rows["place.feedback"].length >= 2);
});

test("a report is of a problem just when its state says so, and nothing is later than now", () => {
  const states = new Map(made.rows["process.thing"].map(({ id, state }) => [id, state]));
  for (const { id, problem_id } of made.rows["place.report"]) {
    const isJoined = states.get(id) === "joined" || states.get(id) === "answered";
    assert.equal(problem_id !== null, isJoined);
  }
  for (const { at } of made.rows["process.step"]) assert.ok((at as Date) < UNTIL);
});

test("every district has reports that count, and some places more than most", () => {
  const counted = new Set<unknown>(
    made.rows["process.thing"]
      .filter(({ state }) => COUNTED_STATES.some((each) => each === state))
      .map(({ id }) => id),
  );
  const reports = made.rows["place.report"].filter(({ id }) => counted.has(id));
  for (const { id } of house.pack.districts)
    assert.ok(
      reports.some(({ district }) => district === id),
      id,
    );
  const byCell = Map.groupBy(reports, ({ cell }) => cell);
  assert.ok(Math.max(...[...byCell.values()].map((each) => each.length)) >= 10);
});
