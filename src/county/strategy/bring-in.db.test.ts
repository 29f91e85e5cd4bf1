import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, signIn, testApp } from "../../../tests/support/site.ts";
import { stampInstallation } from "../../foundation/db/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { ensureDemoPeople } from "../../foundation/identity/index.ts";
import { observeIndicators } from "../../rooms/indicators/index.ts";
import { loadFromPack } from "../../rooms/strategy/index.ts";
import { bringIn } from "./bring-in.ts";

let house: House;

before(async () => {
  const database = await freshDatabase();
  await stampInstallation(database, { mode: "demo", pack: "hertfordshire" });
  house = await houseOn(database);
  await ensureDemoPeople(database, house.pack);
  await loadFromPack(house);
  await observeIndicators(house);
  await bringIn(house);
  await database.lockDown();
});
after(() => house.database.close());

test("the county has surveys that were approved and one that waits, and commitments with what shows them", async () => {
  const { token } = await signIn(house, { role: "strategy-manager" });
  const { get } = staffBrowser(await testApp(house), token);
  const list = (await get("/indicators/imports")).body;
  assert.match(list, /Approved and locked/);
  assert.match(list, /Sent, to be approved by somebody else/);
  assert.match((await get("/indicators/pupils-saw-misogyny")).body, /68\.2%/);
  assert.match((await get("/plan/strategy/delivery")).body, /3 of \d+ commitments with evidence/);
});
