import { demoHouse } from "../../../tests/support/demo-house.ts";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { staffBrowser } from "../../../tests/support/person.ts";
import { signIn, testApp } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";
import { loadFromPack } from "../../rooms/strategy/index.ts";
import { makeReports } from "./make-reports.ts";

let house: House;

before(async () => {
  house = await demoHouse();
  await loadFromPack(house);
  await makeReports(house);
  await house.database.lockDown();
});
after(() => house.database.close());

test("the board has two issued reports a quarter apart, the older superseded, and one that waits for words", async () => {
  const rows = await house.database.withOwner(
    async (client) =>
      (
        await client.query<{ state: string; days: number }>(
          `select t.state, (now()::date - r.until) as days from reports.report r join process.thing t on t.id = r.id
           order by r.until`,
        )
      ).rows,
  );
  assert.deepEqual(
    rows.map(({ state }) => state),
    ["superseded", "issued", "drafted"],
  );
  const quarter = (rows[0]?.days ?? 0) - (rows[1]?.days ?? 0);
  assert.ok(quarter > 85 && quarter < 95, `${quarter} days apart`);
});

test("whoever leads a sub-group is asked for words on the one that waits", async () => {
  const { token } = await signIn(house, { role: "sub-group-lead" });
  const { body } = await staffBrowser(await testApp(house), token).get("/now");
  assert.match(body, /Say in a report how it goes/);
});
