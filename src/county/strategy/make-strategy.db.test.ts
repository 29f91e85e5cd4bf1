import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "../../rooms/strategy/index.ts";
import { workforceOf } from "../engine/colleague.ts";
import { newWorld } from "../engine/world.ts";
import { loadRows } from "../load-rows.ts";
import { workforceRows } from "../make-county.ts";
import { makeStrategy } from "./make-strategy.ts";

let house: House;

before(async () => {
  house = await demoHouse();
  await house.database.lockDown();
  const world = newWorld(house, "strategy");
  const people = workforceRows(house.pack);
  world.rows["identity.staff"].push(...people["identity.staff"]);
  world.rows["identity.seat"].push(...people["identity.seat"]);
  makeStrategy(world, workforceOf(house.pack).all, house.now());
  assert.ok(await loadRows(house.database, world.rows));
});
after(() => house.database.close());

test("the fictional delivery plan is alive: something in every state, said by those who own it, under every rule of the database", async () => {
  const app = await testApp(house);
  const member = staffBrowser(app, (await signIn(house, { role: "board-member" })).token);
  const { body } = await member.get("/plan/strategy/bodies");
  for (const words of ["Late", "Not started, and should be", "At risk", "On track", "Complete", "Stopped"])
    assert.ok(body.includes(words), words);
  assert.match((await member.get("/plan/strategy/compare")).body, /changed/);
  const lead = staffBrowser(app, (await signIn(house, { role: "sub-group-lead" })).token);
  assert.match((await lead.get("/now")).body, /Finish an action of the plan/);
});

test("what the pack says is not brought over a second time", async () => {
  assert.equal(await loadFromPack(house), false);
});
