import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { letIn, type SignedIn } from "../../../tests/support/kept-indicators.ts";
import { houseOn, testApp } from "../../../tests/support/site.ts";
import { addMonths } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const YEAR = "2024-04-01";
const URL = "/indicators/aged-over-60/population";

let house: House;
let keeper: SignedIn;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  keeper = await letIn(house, await testApp(house))("strategy-manager");
  await observeIndicators(house);
  for (let at = 0; at < 12; at += 1) await release([addMonths(YEAR, at), 1, "all"], { "": 100 });
  for (const at of [0, 3, 6, 9]) {
    const start = addMonths(YEAR, at);
    await release([start, 3, "gender"], { woman: 230, man: 10, "non-binary": null, "not-said": 60 });
    await release([start, 3, "age-group"], { "over-60": null, "from-25-to-44": 100, "not-said": 60 });
  }
});
after(() => house.database.close());

/** What was released of the cases that were opened, by value; null where it is held back. */
async function release(
  [period, months, split]: readonly [string, number, string],
  values: Readonly<Record<string, number | null>>,
): Promise<void> {
  await house.database.withOwner(async (client) => {
    for (const [value, shown] of Object.entries(values))
      await client.query(
        "insert into figures.release (period, months, measure, split, value, shown) values ($1, $2, 'cases-opened', $3, $4, $5)",
        [period, months, split, value, shown],
      );
  });
}

test("who is reached is held against the people: who is clearly fewer, what is made up, nothing of a group held back", async () => {
  const { status, body } = await keeper.get(URL);
  assert.equal(status, 200);
  assert.match(
    body,
    /by gender: fewer than their share of the people for “A man”, more than their share of the people for “A woman”/,
  );
  assert.match(body, /made up, for demonstration\. Decide nothing by them/);
  assert.match(
    body,
    /A woman<\/th>(?:(?!<\/tr>)[\s\S])*95\.8%: 920 of 960(?:(?!<\/tr>)[\s\S])*50%, made up(?:(?!<\/tr>)[\s\S])*\+45\.8<(?:(?!<\/tr>)[\s\S])*clearly different/,
  );
  assert.match(body, /61 or over<\/th>(?:(?!<\/tr>)[\s\S])*too small to show/);
  assert.match((await keeper.get("/indicators/aged-over-60")).body, new RegExp(`href="${URL}"`));
  assert.match(
    (await keeper.get("/indicators/charge-rate/population")).body,
    /There is nothing to hold against the population/,
  );
});

test("the file says the same, with the source of each share, and whether it was made up", async () => {
  const { body } = await keeper.get(`${URL}.csv`);
  assert.match(
    body,
    /Cases opened,Gender,A woman,2024-04-01,12,shown,920,960,95\.8.*,50,Residents of the county,2021,"?made-up, for demonstration"?,yes,45\.8.*,clearly different/,
  );
  assert.match(body, /Cases opened,Age group,61 or over,2024-04-01,12,held-back,,960,,,,21,.*,yes,,,,\r/);
});
