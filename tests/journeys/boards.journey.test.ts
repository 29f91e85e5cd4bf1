import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";

const WAYS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a desktop", { viewport: viewports.desktop }],
  ["at 320 pixels without a script", { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
];

let house: House;
let site: ListeningSite;
let keeper: string;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  site = await listen(house);
  keeper = (await signIn(house, { role: "strategy-manager" })).token;
});
after(async () => {
  await site.close();
  await house.database.close();
});

async function look(page: Page, canCheck: boolean): Promise<void> {
  if (canCheck) await assertAccessible(page);
  const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth").catch(() => false);
  assert.notEqual(wide, true, `${page.url()} is wider than its window`);
}

for (const [name, options] of WAYS) {
  const canCheck = options.javaScriptEnabled !== false;

  test(`who keeps the boards' business plans a meeting, holds it, and records what it decided, ${name}`, async () => {
    await withPage(options, async (page) => {
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      const step = (label: string) => page.getByRole("link", { name: label }).click();
      await page.context().addCookies([{ name: "s", value: keeper, url: site.origins.staff }]);
      await page.goto(`${site.origins.staff}/now`);
      await page.getByRole("link", { name: "Boards, groups and their decisions" }).click();
      await look(page, canCheck);
      await page.getByRole("button", { name: "Plan a meeting" }).click();
      await press("Plan this meeting");
      await page.getByText("There is a problem").waitFor();
      await look(page, canCheck);
      await page.getByLabel("Prevention sub-group").check();
      await page.getByLabel("What it is called").fill("Winter meeting");
      for (const [part, value] of [
        ["Day", "5"],
        ["Month", "1"],
        ["Year", "2026"],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByLabel("Agenda").fill("Schools\nWhite Ribbon");
      await press("Plan this meeting");
      await page.getByRole("heading", { level: 1, name: "Winter meeting" }).waitFor();
      await look(page, canCheck);
      await step("Say that the papers went out");
      await press("Say that the papers went out");
      await step("Write down who was there");
      await page.getByLabel("How many members were there?").fill("5");
      for (const agency of house.pack.agencies.slice(0, 3))
        await page.getByLabel(agency.name, { exact: true }).check();
      await press("Write down who was there");
      await page.getByText("Enough were there to decide").waitFor();
      await step("Record a decision");
      await look(page, canCheck);
      await page.getByLabel("2. White Ribbon").check();
      await page.getByLabel("What was decided?").fill("Ten more organisations by summer.");
      await page.getByLabel("What else was considered?").fill("To wait.");
      await page.getByLabel("The co-production panel or collective").check();
      await press("Record a decision");
      await page.getByText("There is a problem").waitFor();
      await page.getByLabel("How did it?").fill("The panel asked for it.");
      await press("Record a decision");
      await page.getByText("Ten more organisations by summer.").waitFor();
      await look(page, canCheck);
      await page.goto(`${site.origins.staff}/board/decisions`);
      await page.getByText("The panel asked for it.").first().waitFor();
      await look(page, canCheck);
    });
  });
}
