import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { seeded } from "../../bench/support/seeded.ts";
import { addMonths, monthsBetween } from "../../src/foundation/clock/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { checkEdition } from "../../src/rooms/publications/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { staffWays, viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { staffBrowser, tryStep } from "../support/person.ts";
import { happenings, putRawCounts } from "../support/raw-counts.ts";
import { houseOn, signIn, testApp } from "../support/site.ts";

const FIRST = "2024-10-01";
const MEASURES = ["requests", "referrals", "declined", "cases-opened", "cases-closed"];
const WAYS = [
  ...staffWays,
  {
    name: "at 320 pixels with JavaScript off",
    options: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
    hasScripts: false,
  },
  { name: "on a desktop", options: { viewport: viewports.desktop }, hasScripts: true },
] as const;

let house: House;
let site: ListeningSite;
let manager: string;
let board: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  const months = monthsBetween(FIRST, addMonths(FIRST, 23));
  await putRawCounts(
    house,
    happenings(seeded(3), { pack: house.pack, months, measures: MEASURES, each: 140 }),
  );
  [manager, board] = (await Promise.all(
    ["strategy-manager", "board-member"].map(async (role) => (await signIn(house, { role })).token),
  )) as [string, string];
  await publish("2026-04-01");
  site = await listen(house);
});
after(async () => {
  await site.close();
  await house.database.close();
});

/** An edition, by the two people it takes. */
async function publish(until: string): Promise<void> {
  const app = await testApp(house);
  const tables = house.pack.publications.tables.map(({ id }) => id);
  const fields = { tables, until, profile: "standard", why: "scheduled" };
  const { location } = await staffBrowser(app, manager).post("/plan/publications/new", fields);
  await checkEdition(house, location.split("/").at(-1) ?? "");
  const steps = [
    await tryStep(staffBrowser(app, board), `${location}/sign`, { fit: "yes" }),
    await tryStep(staffBrowser(app, manager), `${location}/publish`),
  ];
  assert.deepEqual(
    steps.map(({ status }) => status),
    [303, 303],
  );
  await app.close();
}

for (const { name, options, hasScripts } of WAYS) {
  test(`everybody finds a table, what it says, how it is counted, its files and its editions, ${name}`, async () => {
    await withPage(options, async (page) => {
      await page.goto(`${site.origins.partnership}/figures`);
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "Requests for help by district" }).click();
      await page.getByRole("heading", { level: 1, name: "Requests for help by district" }).waitFor();
      await page.getByRole("table", { name: /Requests for help by district, by quarter/ }).waitFor();
      await page.getByText(/is rounded by itself to the nearest 5/).waitFor();
      await assertLooksRight(page, hasScripts);
      const csv = await page.request.get(`${site.origins.partnership}/figures/requests-by-district.csv`);
      assert.match(await csv.text(), /^period_start,period_end,category,category_name,count,shown\r\n/);
      const ods = await page.request.get(`${site.origins.partnership}/figures/requests-by-district.ods`);
      assert.match(ods.headers()["content-type"] ?? "", /opendocument\.spreadsheet/);
      await page.getByRole("link", { name: "How we count, and what we hold back" }).click();
      await page.getByRole("heading", { name: "How that is tested" }).waitFor();
      await assertLooksRight(page, hasScripts);
      await page.goto(`${site.origins.partnership}/figures/revisions`);
      await page.getByText("Requests for help by form of harm: new.").waitFor();
      await assertLooksRight(page, hasScripts);
      for (const path of ["/figures/requests-by-form/1", "/figures/requests", "/strategy/indicators"]) {
        await page.goto(`${site.origins.partnership}${path}`);
        await assertLooksRight(page, hasScripts);
      }
    });
  });
}

test("a wide table fits the page of a screen, and is whole on paper", async () => {
  await withPage({ viewport: viewports.desktop, javaScriptEnabled: false }, async (page) => {
    for (const path of [
      "/figures/requests-by-form",
      "/figures/requests-by-district",
      "/strategy/indicators",
    ]) {
      await page.goto(`${site.origins.partnership}${path}`);
      await page.setViewportSize(viewports.desktop);
      assert.deepEqual(await tooWide(page), [], `${path} on a screen`);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(PAPER);
      assert.deepEqual(await tooWide(page), [], `${path} on paper`);
      await page.emulateMedia({ media: null });
    }
  });
});

/** A4 within its margins, in pixels of paper. */
const PAPER = { width: 680, height: 960 };

/** Tables of which part lies outside what they stand in, or outside the page. */
async function tooWide(page: Page): Promise<string[]> {
  return page.locator("table").evaluateAll((tables) =>
    tables
      .filter((table) => {
        // What is folded away is not looked at; on paper it is unfolded.
        if (!table.checkVisibility()) return false;
        const { right, width } = table.getBoundingClientRect();
        const frame = table.closest(".fl-scroll");
        const room = frame?.clientWidth ?? document.documentElement.clientWidth;
        return width > room + 1 || right > document.documentElement.clientWidth + 1;
      })
      .map(
        (table) =>
          `${table.querySelector("caption")?.textContent ?? "a table"}: ${table.getBoundingClientRect().width} in ${table.closest(".fl-scroll")?.clientWidth}`,
      ),
  );
}

for (const { name, options, hasScripts } of staffWays) {
  test(`the manager prepares an edition, the board looks at what the audit found and puts it aside, ${name}`, async () => {
    await withPage(options, async (page) => {
      await signedIn(page, manager);
      await page.goto(`${site.origins.staff}/plan/publications`);
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "Prepare an edition" }).click();
      await assertLooksRight(page, hasScripts);
      await page.getByRole("button", { name: "Prepare this edition" }).click();
      await page.getByText("It is being worked out and attacked.").waitFor();
      await assertLooksRight(page, hasScripts);
      const url = page.url();
      await checkEdition(house, url.split("/").at(-1) ?? "");
      await signedIn(page, board);
      await page.goto(url);
      await page
        .getByRole("heading", { name: "The audit found no way to a count that is held back" })
        .waitFor();
      await page.getByText("Jul to Sep 2026 added").first().waitFor();
      await assertLooksRight(page, hasScripts);
      await page.getByRole("link", { name: "Say whether it may be published" }).click();
      await assertLooksRight(page, hasScripts);
      await page.getByRole("button").last().click();
      await page.getByText("There is a problem").waitFor();
      await page.getByLabel("No: the figures cannot be right").check();
      await page.locator("form button[type=submit], form button").last().click();
      await page.getByText("Put aside").first().waitFor();
    });
  });
}

async function signedIn(page: Page, token: string): Promise<void> {
  await page.context().clearCookies();
  await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
}
