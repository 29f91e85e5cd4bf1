import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { observeIndicators } from "../../src/rooms/indicators/index.ts";
import { loadFromPack } from "../../src/rooms/strategy/index.ts";
import { assertLooksRight } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { houseOn, signIn } from "../support/site.ts";

const HEAD = "indicator,period,numerator,denominator,value,weighted,low,high,source,note";

let house: House;
let site: ListeningSite;

before(async () => {
  const database = await freshDatabase();
  await database.lockDown();
  house = await houseOn(database);
  await loadFromPack(house);
  await observeIndicators(house);
  site = await listen(house);
});
after(async () => {
  await site.close();
  await house.database.close();
});

async function actAs(page: Page, role: string): Promise<void> {
  const { token } = await signIn(house, { role });
  await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
}

async function check(page: Page, rows: string): Promise<void> {
  const buffer = Buffer.from(`${HEAD}\n${rows}`);
  await page.getByLabel("What are these figures?").fill("Survey of pupils");
  await page.setInputFiles("#file", { name: "figures.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Check the file" }).click();
}

for (const [at, { name, options, hasScripts: canCheck }] of staffWays.entries()) {
  const year = 2023 - at;

  test(`a survey's figure is brought in by file, mended, sent, and approved by somebody else, ${name}`, async () => {
    await withPage(options, async (page) => {
      const follow = (label: string) => page.getByRole("link", { name: label, exact: true }).click();
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      await actAs(page, "strategy-manager");
      await page.goto(`${site.origins.staff}/indicators`);
      await follow("Figures brought in by file");
      await assertLooksRight(page, canCheck);
      await follow("Bring figures in by file");
      await assertLooksRight(page, canCheck);
      await press("Check the file");
      assert.match(await page.title(), /^Error: /);
      await assertLooksRight(page, canCheck);
      await check(
        page,
        `3,${year},120,100,,,,,The university,\n3,${year - 10},,812,71.4,yes,67.9,74.8,The university,`,
      );
      await page.getByRole("heading", { level: 1, name: "The file is not right yet" }).waitFor();
      await assertLooksRight(page, canCheck);
      await check(page, `3,${year},,812,71.4,yes,67.9,74.8,The university,Asked in May.`);
      await page.getByRole("heading", { level: 1, name: "1 figure to send" }).waitFor();
      await assertLooksRight(page, canCheck);
      await press("Send them to be approved");
      await page.getByText("Sent, to be approved by somebody else").first().waitFor();
      await assertLooksRight(page, canCheck);
      const url = page.url();
      await actAs(page, "commissioner");
      await page.goto(url);
      await follow("Approve these figures");
      await assertLooksRight(page, canCheck);
      await press("Approve these figures");
      await page.getByText("Approved and locked").first().waitFor();
      await assertLooksRight(page, canCheck);
      await page.goto(`${site.origins.staff}/indicators/pupils-saw-misogyny`);
      await page.getByText("67.9% to 74.8%").first().waitFor();
    });
  });

  test(`what shows a commitment is added to it, and withdrawn with a reason, ${name}`, async () => {
    await withPage(options, async (page) => {
      const follow = (label: string) => page.getByRole("link", { name: label, exact: true }).first().click();
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      await actAs(page, "strategy-manager");
      await page.goto(`${site.origins.staff}/plan/strategy/items/P1.O1.${at + 1}`);
      await follow("Add evidence");
      await assertLooksRight(page, canCheck);
      await press("Add this evidence");
      assert.match(await page.title(), /^Error: /);
      await assertLooksRight(page, canCheck);
      await page.getByRole("radio", { name: "Another site" }).check();
      await page.getByLabel(/Its address/).fill("http://example.org/standard");
      await page.getByLabel("What does it show?").fill("The standard is published.");
      await press("Add this evidence");
      await page.getByText("Enter an address that begins with https://").first().waitFor();
      await assertLooksRight(page, canCheck);
      await page.getByLabel(/Its address/).fill("https://example.org/standard");
      await press("Add this evidence");
      await page.getByText("The standard is published.").waitFor();
      await assertLooksRight(page, canCheck);
      await follow("Shown by another site");
      await assertLooksRight(page, canCheck);
      await follow("Withdraw it");
      await assertLooksRight(page, canCheck);
      await page.getByLabel("Why is it withdrawn?").fill("The site was taken down.");
      await press("Withdraw it");
      await page.getByText("The site was taken down.").first().waitFor();
      await assertLooksRight(page, canCheck);
    });
  });

  test(`who is not delivering is put to a meeting, and opened from its page, ${name}`, async () => {
    await withPage(options, async (page) => {
      const press = (label: string) => page.getByRole("button", { name: label }).click();
      await actAs(page, "strategy-manager");
      await page.goto(`${site.origins.staff}/board/meetings/new`);
      await page.getByLabel("Prevention sub-group").check();
      await page.getByLabel("What it is called").fill(`Meeting ${name}`);
      for (const [part, value] of [
        ["Day", "5"],
        ["Month", "1"],
        ["Year", "2099"],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value);
      await page.getByLabel("Agenda").fill("The plan");
      await press("Plan this meeting");
      await page.getByRole("heading", { level: 1, name: `Meeting ${name}` }).waitFor();
      const meeting = page.url();
      await page.goto(`${site.origins.staff}/plan/strategy/delivery`);
      await assertLooksRight(page, canCheck);
      await page.getByRole("link", { name: "Put this page to a meeting" }).click();
      await assertLooksRight(page, canCheck);
      await page.getByLabel(`Meeting ${name},`).check();
      await press("Put it to this meeting");
      await page.getByRole("heading", { level: 1, name: /^Who is not delivering, and why/ }).waitFor();
      await assertLooksRight(page, canCheck);
      await page.goto(meeting);
      await page.getByRole("link", { name: "Who is not delivering, and why" }).waitFor();
      await assertLooksRight(page, canCheck);
    });
  });
}
