import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { staffBrowser } from "../../../tests/support/person.ts";
import { houseOn, origins, signIn, testApp } from "../../../tests/support/site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { addMonths } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { observeIndicators } from "./store/observe-indicators.ts";

const LIMIT = "clock-contact-first-contact";
/** Of sixty each month: as usual three quarters and more, and at its best all but a few. */
const MET = [45, 50, 45, 55, 45, 50, 45, 60, 50, 45, 50, 55, 45, 50, 45, 55, 50, 45, 50, 50] as const;

let house: House;
let page: string;
let app: Awaited<ReturnType<typeof testApp>>;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  for (const [at, met] of MET.entries())
    await house.database.withOwner((client) =>
      client.query(
        "insert into figures.release (period, months, measure, split, value, shown, met) values ($1, 1, $2, 'all', '', 60, $3)",
        [addMonths("2025-01-01", at), LIMIT, met],
      ),
    );
  await observeIndicators(house);
  app = await testApp(house);
  page = (await new Visitor(app, origins.partnership).get("/strategy/indicators")).body;
});
after(() => house.database.close());

/** The part of the page that is about how soon people are reached. */
function section(): string {
  return /<section aria-labelledby="contact-in-time">[\s\S]*?<\/section>/.exec(page)?.[0] ?? "";
}

test("the best months are told as a bound and not left out", () => {
  assert.match(section(), /Shown as a range alone: Apr 2025 \(84% to 100%\), Aug 2025 \(84% to 100%\)/);
  assert.doesNotMatch(section(), /No figure for/);
});

test("the chart says as much as is known of all months, and draws nothing that rests on those shown alone", () => {
  assert.match(section(), /First safe contact in time: nothing lately beyond chance/);
  assert.match(section(), /4 figures rest on few people and are shown as a range alone/);
  assert.doesNotMatch(section(), /Mean|Lower limit/);
});

test("no part of a share is printed, and a range holds what rounding hides", () => {
  const text = section().replace(/<[^>]*>/g, " ");
  assert.doesNotMatch(text, /\b\d+ of \d+\b/);
  // 50 of 60, each to the nearest 5: from 48 of 62 to 52 of 58.
  assert.match(text, /likely between 65\.6% and 95\.2%/);
});

test("colleagues' pages and file of it say the same words, by the same rule", async () => {
  const reader = staffBrowser(app, (await signIn(house, { role: "board-member" })).token);
  const reference = (await reader.get("/indicators/contact-in-time")).body;
  assert.match(reference, /84% or more/);
  assert.match(reference, /4 figures rest on few people and are shown as a range alone/);
  const file = (await reader.get("/indicators/contact-in-time/figures.csv")).body;
  assert.match(file, /Apr 2025,2025-04-01,1,bounded,,84,100,,,/);
  for (const path of ["/indicators/contact-in-time", "/indicators", "/indicators/contact-in-time?over=year"])
    assert.doesNotMatch((await reader.get(path)).body.replace(/<svg[^]*?<\/svg>/g, ""), />\s*100%\s*</, path);
});
