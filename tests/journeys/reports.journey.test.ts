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

let house: House;
let site: ListeningSite;
let keeper: string;
let second: string;
let lead: string;
let member: string;

before(async () => {
  house = await houseOn(await freshDatabase());
  await house.database.lockDown();
  await loadFromPack(house);
  await observeIndicators(house);
  const roles = ["strategy-manager", "strategy-manager", "sub-group-lead", "board-member"];
  [keeper, second, lead, member] = (await Promise.all(
    roles.map(async (role) => (await signIn(house, { role })).token),
  )) as [string, string, string, string];
  site = await listen(house);
});
after(async () => {
  await site.close();
  await house.database.close();
});

for (const { name, options, hasScripts } of staffWays) {
  test(`a report is prepared in one press, spoken to by an owner, approved by a second person, issued and read, ${name}`, async () => {
    await withPage(options, async (page) => {
      const looked = () => assertLooksRight(page, hasScripts);
      await comeIn(page, keeper, "/board/reports");
      await looked();
      await page.getByRole("button", { name: "Prepare this report" }).click();
      await page.getByText("There is a problem").waitFor();
      await looked();
      await page.getByLabel("Partnership Board").first().check();
      await page.getByRole("button", { name: "Prepare this report" }).click();
      await page.getByText("Drafted; the owners are asked for their words").first().waitFor();
      await looked();
      const address = new URL(page.url()).pathname;

      await comeIn(page, lead, address);
      await page.getByRole("link", { name: "Say how a part goes" }).click();
      await looked();
      const words = `Two schools joined since the summer (${name}).`;
      await page.getByLabel("What should the board know about it?").fill(words);
      await page.getByRole("radio").first().check();
      await page.getByRole("button", { name: "Say how a part goes" }).click();
      await page.getByText(words).first().waitFor();

      await comeIn(page, second, address);
      await page.getByRole("link", { name: "Approve this report" }).click();
      await page.getByText("There are no words on").first().waitFor();
      await looked();
      await page.getByRole("button", { name: "Approve this report" }).click();
      await page.getByRole("link", { name: "Issue it" }).click();
      await page.getByRole("button", { name: "Issue it" }).click();

      await comeIn(page, member, address);
      await page.getByText(words).first().waitFor();
      await looked();
      for (const format of ["html", "pdf", "docx", "ods", "json"]) {
        const file = page.locator(`a[href="${address}/files/${format}"]`);
        assert.equal(await file.count(), 1, `one link to the report as ${format}`);
        const answer = await page.request.get(`${site.origins.staff}${address}/files/${format}`);
        assert.equal(answer.status(), 200, format);
        if (format === "html" || format === "json") assert.ok((await answer.text()).includes(words), format);
      }
    });
  });
}

async function comeIn(page: Page, token: string, path: string): Promise<void> {
  await page.context().clearCookies();
  await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
  await page.goto(`${site.origins.staff}${path}`);
}
