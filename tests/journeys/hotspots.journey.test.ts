import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContextOptions } from "playwright-core";
import { isoDay } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { latestToPublish, slugOf } from "../../src/rooms/hotspots/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { staffBrowser, tryStep } from "../support/person.ts";
import { fillPlaces } from "../support/place-reports.ts";
import { houseOn, signIn, testApp } from "../support/site.ts";

const NARROW = { width: 320, height: 640 };
const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a phone", { viewport: viewports.phone }],
  ["on a desktop", { viewport: viewports.desktop }],
  ["at 320 pixels without a script", { viewport: NARROW, javaScriptEnabled: false }],
];

let house: House;
let site: ListeningSite;
let staff: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  await fillPlaces(house);
  await publish();
  site = await listen(house);
  staff = (await signIn(house, { role: "place-safety-lead" })).token;
});
after(async () => {
  await site.close();
  await house.database.close();
});

/** The quarter's map, by the two people it takes. */
async function publish(): Promise<void> {
  const app = await testApp(house);
  const [one, other] = [
    staffBrowser(app, (await signIn(house, { role: "strategy-manager" })).token),
    staffBrowser(app, (await signIn(house, { role: "communications-lead" })).token),
  ];
  const quarter = slugOf(latestToPublish(isoDay(house.now(), house.calendar)));
  const { location } = await one.post("/hotspots/releases", { quarter });
  const steps = [
    await tryStep(other, `${location}/check`, { fit: "yes" }),
    await tryStep(one, `${location}/publish`),
    await tryStep(one, `${location}/note`, { what: "late" }),
  ];
  assert.deepEqual(
    steps.map(({ status }) => status),
    [303, 303, 303],
  );
  await app.close();
}

for (const [name, options] of WAYS) {
  const canCheck = options.javaScriptEnabled !== false;

  test(`everybody finds the map of a quarter, how it is made, and what it does not say, ${name}`, async () => {
    await withPage(options, async (page) => {
      await page.goto(`${site.origins.partnership}/unsafe-places`);
      await page.getByRole("heading", { level: 1, name: /^Reports came together in/ }).waitFor();
      await page.getByRole("img", { name: /Reports of places that feel unsafe/ }).waitFor();
      await page.getByRole("cell", { name: "20", exact: true }).first().waitFor();
      await page.getByText("They are not in it.").waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByRole("link", { name: "How we make this map" }).click();
      await page.getByRole("heading", { name: "What it does not say" }).waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByRole("link", { name: "Back" }).click();
      await page.getByRole("link", { name: "This table as a CSV file" }).waitFor();
    });
  });

  test(`who looks after places goes from the map to a hotspot, its reports and on, ${name}`, async () => {
    await withPage(options, async (page) => {
      await page.context().addCookies([{ name: "s", value: staff, url: site.origins.staff }]);
      await page.goto(`${site.origins.staff}/now`);
      await page.getByRole("link", { name: "Where reports of places come together" }).click();
      await page
        .getByText(/^Reports come together in one place/)
        .first()
        .waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByLabel("What was told").selectOption({ label: "It is badly lit" });
      await page.getByLabel("Part of the map").selectOption({ label: "Stevenage" });
      await page.getByRole("button", { name: "Show" }).click();
      await page.getByRole("img", { name: /It is badly lit/ }).waitFor();
      // All of one hexagon: there is nothing to compare it with.
      await page
        .getByText(/^Too few places to say/)
        .first()
        .waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByLabel("What was told").selectOption({ label: "Everything" });
      await page.getByRole("button", { name: "Show" }).click();
      await page
        .getByText(/^Reports come together in one place/)
        .first()
        .waitFor();
      await page.getByRole("table", { name: "Hotspots" }).getByRole("link").first().click();
      await page.getByRole("heading", { name: "Reports you may open" }).waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByRole("link", { name: "Begin a problem from it" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Begin a problem from it" }).waitFor();
      await page.goto(`${site.origins.staff}/hotspots/releases`);
      await assertLooksRight(page, canCheck);
      await page.getByRole("table").getByRole("link").first().click();
      await page.getByText("Checked by").waitFor();
      await assertLooksRight(page, canCheck);
    });
  });
}
