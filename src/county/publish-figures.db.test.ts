import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seeded } from "../../bench/support/seeded.ts";
import { demoHouse } from "../../tests/support/demo-house.ts";
import { happenings, putRawCounts } from "../../tests/support/raw-counts.ts";
import { origins, testApp } from "../../tests/support/site.ts";
import { addMonths, monthsBetween } from "../foundation/clock/index.ts";
import type { House } from "../foundation/house/index.ts";
import { countFigures } from "../rooms/figures/index.ts";
import { publishFiguresJob } from "./publish-figures.ts";

const NOW = "2026-11-20T14:00:00Z";
const THIS_MONTH = "2026-11-01";
const MEASURES = ["requests", "referrals", "declined", "cases-opened", "cases-closed"];

let house: House;

before(async () => {
  house = await demoHouse(() => new Date(NOW));
  await house.database.lockDown();
  await countFigures(house);
  const months = monthsBetween(addMonths(THIS_MONTH, -16), addMonths(THIS_MONTH, -1));
  await putRawCounts(
    house,
    happenings(seeded(11), { pack: house.pack, months, measures: MEASURES, each: 140 }),
  );
  await publishFiguresJob.run(house, {});
});
after(() => house.database.close());

test("two editions are out, each an older quarter's end than the next, and one waits to be signed off", async () => {
  const editions = await readEditions();
  assert.deepEqual(
    editions.map(({ state }) => state),
    ["published", "published", "ready"],
  );
  assert.ok(editions.every(({ until }, index) => index === 0 || until > (editions[index - 1]?.until ?? "")));
});

test("everybody reads them", async () => {
  const app = await testApp(house);
  const { host } = new URL(origins.partnership);
  const page = await app.inject({ url: "/figures/requests-by-district", headers: { host } });
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /Requests for help by district/);
});

test("a second time it publishes nothing", async () => {
  const before = await readEditions();
  await publishFiguresJob.run(house, {});
  assert.deepEqual(await readEditions(), before);
});

async function readEditions(): Promise<{ state: string; until: string }[]> {
  return house.database.withOwner(async (client) => {
    const { rows } = await client.query<{ state: string; until: string }>(
      `select t.state, e.until::text
       from publications.edition e join process.thing t on t.id = e.id order by e.until`,
    );
    return rows;
  });
}
