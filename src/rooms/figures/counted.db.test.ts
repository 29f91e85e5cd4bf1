import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { countAsItGoes } from "../../../tests/support/figures/count-as-it-goes.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;

before(async () => {
  house = await houseOn(await freshDatabase());
});

after(() => house.database.close());

test("what is counted as it goes is what counting everything anew comes to, whatever happened in whatever order", async () => {
  await countAsItGoes(house, 25, "as it goes");
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ measures: number }>(
      "select count(distinct measure)::int as measures from figures.counted",
    ),
  );
  assert.ok((rows[0]?.measures ?? 0) > 15, JSON.stringify(rows));
});
