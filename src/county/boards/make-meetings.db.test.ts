import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp } from "../../../tests/support/site.ts";
import type { Database } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { meetingProcess } from "../../rooms/governance/index.ts";
import { loadRows, makeCounty, type MadeCounty } from "../index.ts";

const UNTIL = new Date("2026-11-20T14:00:00Z");

let database: Database;
let house: House;
let made: MadeCounty;

before(async () => {
  house = await demoHouse(() => UNTIL);
  database = house.database;
  const small = { seed: "boards", until: UNTIL, days: 30, contacts: 1, ownBehaviour: 0, places: 10 };
  made = makeCounty(house, small);
});

after(() => database.close());

test("a meeting of the fictional county stands in every state, and a board member reads what was decided", async () => {
  assert.ok(await loadRows(database, made.rows), "the database finds each step to be one that is defined");
  const things = made.rows["process.thing"].filter(({ process }) => process === meetingProcess.name);
  assert.deepEqual(new Set(things.map(({ state }) => state)), new Set(Object.keys(meetingProcess.states)));
  const app = await testApp(house);
  const { token } = await signIn(house, { role: "board-member" });
  const register = (await staffBrowser(app, token).get("/board/decisions")).body;
  assert.match(register, /3 of 3 name a contribution/);
  assert.match(register, /The district councils would have waited/);
  await app.close();
});

test("objectives, bodies and agencies that meetings speak of are the pack's own, and nothing held is later than now", () => {
  const { strategy, governance, agencies } = house.pack;
  const codes: readonly unknown[] = strategy.objectives.map(({ code }) => code);
  const bodies: readonly unknown[] = governance.bodies.map(({ id }) => id);
  const known: readonly unknown[] = agencies.map(({ id }) => id);
  for (const { objectives } of made.rows["governance.decision"])
    for (const code of objectives as string[]) assert.ok(codes.includes(code), code);
  for (const row of made.rows["governance.meeting"]) {
    assert.ok(bodies.includes(row["body"]));
    const weekday = new Date(`${row["held_on"] as string}T12:00:00Z`).getUTCDay();
    assert.ok(weekday > 0 && weekday < 6, "a board meets at a weekend");
    for (const agency of (row["agencies"] ?? []) as string[]) assert.ok(known.includes(agency), agency);
  }
  for (const { at } of made.rows["process.step"]) assert.ok((at as Date) < UNTIL);
});
