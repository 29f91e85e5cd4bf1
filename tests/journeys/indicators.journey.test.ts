import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addMonths } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { observeIndicators } from "../../src/rooms/indicators/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { staffWays, viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";

const LIMIT = "clock-contact-first-contact";
const YEAR = "2025-04-01";
const WAYS = [
  ...staffWays,
  { name: "on a desktop", options: { viewport: viewports.desktop }, hasScripts: true },
] as const;

let house: House;
let site: ListeningSite;
let manager: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  const [slow = "", hidden = ""] = house.pack.districts.map(({ id }) => id);
  for (let at = 0; at < 14; at += 1) await release([addMonths(YEAR, at), 1, "all"], "", [90, 70]);
  for (const { id } of house.pack.districts)
    await release([YEAR, 12, "district"], id, id === slow ? [200, 100] : [100, id === hidden ? null : 80]);
  await release([YEAR, 12, "district"], "not-said", [40, 30]);
  await release([YEAR, 12, "age-group"], "from-18-to-24", [100, 40]);
  await release([YEAR, 12, "age-group"], "from-25-to-44", [200, 180]);
  await release([YEAR, 12, "age-group"], "over-60", [null, null]);
  await observeIndicators(house);
  manager = (await signIn(house, { role: "strategy-manager" })).token;
  site = await listen(house);
});
after(async () => {
  await site.close();
  await house.database.close();
});

/** What was released of the first safe contact. */
async function release(
  [period, months, split]: readonly [string, number, string],
  value: string,
  [shown, met]: readonly [number | null, number | null],
): Promise<void> {
  await house.database.withOwner((client) =>
    client.query(
      "insert into figures.release (period, months, measure, split, value, shown, met) values ($1, $2, $3, $4, $5, $6, $7)",
      [period, months, LIMIT, split, value, shown, met],
    ),
  );
}

for (const { name, options, hasScripts } of WAYS) {
  test(`from the list to a district that does worse, to groups of people and over twelve months, ${name}`, async () => {
    await withPage(options, async (page) => {
      await page.context().addCookies([{ name: "s", value: manager, url: site.origins.staff }]);
      const [slow, hidden] = house.pack.districts;
      await page.goto(`${site.origins.staff}/indicators`);
      await page
        .getByRole("link", { name: `Apr 2025 to Mar 2026: worse in ${slow?.name} than chance explains` })
        .click();
      await page.getByRole("heading", { name: `lower in ${slow?.name} than chance explains` }).waitFor();
      await page.getByText(`Not shown: ${hidden?.name}`).waitFor();
      await page.getByRole("img", { name: "First safe contact in time by district" }).waitFor();
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "By group of people" }).click();
      await page.getByRole("heading", { name: /Age group: clearly lower for “18 to 24”/ }).waitFor();
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "The county over time" }).click();
      await page.getByRole("link", { name: "Rolling twelve months" }).click();
      await page.getByRole("table", { name: "Every twelve months" }).waitFor();
      await page.getByText("there are no control limits").waitFor();
      await assertLooksRight(page, hasScripts);
      const csv = await page.request.get(
        `${site.origins.staff}/indicators/contact-in-time/figures.csv?over=year`,
      );
      assert.match(await csv.text(), /Year to Mar 2026,2025-04-01,12,shown,77\.7/);
    });
  });
}
