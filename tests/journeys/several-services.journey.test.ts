import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { referralSite } from "../support/referral-site.ts";
import { signIn, testHouse, type Who } from "../support/site.ts";

describe("several services at once, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of staffWays) {
    test(`services say what they can take, two are chosen and sent to, one keeps a waiting list, ${name}`, async () => {
      const contact = await (await referralSite(house)).arrives();
      const as = (who: Who, path: string, work: (page: Page) => Promise<void>): Promise<void> =>
        withPage(options, async (page) => {
          const { token } = await signIn(house, who);
          await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
          await page.goto(site.origins.staff + path);
          await work(page);
        });
      const look = (page: Page): Promise<void> => (hasScripts ? assertAccessible(page) : Promise.resolve());

      await as({ role: "service-intake" }, "/services", async (page) => {
        await look(page);
        await page.getByRole("link", { name: /Domestic abuse advocates/ }).click();
        await press(page, "Update now");
        assert.match(await page.title(), /^Error: /);
        await look(page);
        await page.getByLabel("Limited", { exact: true }).check();
        await page.getByLabel(/How many days is the wait/).fill("12");
        await press(page, "Update now");
        assert.match(await page.innerText("main"), /Limited, about 12 days’ wait/);
      });

      await as({ role: "front-door-practitioner" }, `/contacts/${contact}/refer`, async (page) => {
        await page.getByLabel("Would she rather have").selectOption("by-and-for");
        await press(page, "Order by this");
        await look(page);
        assert.match(await page.innerText("main"), /about 12 days’ wait/);
        await press(page, "Continue");
        assert.match(await page.title(), /^Error: /);
        await look(page);
        for (const service of ["Domestic abuse advocates (IDVA)", "One Stop Shop"])
          await page.getByLabel(service, { exact: true }).check();
        for (const part of ["Her name and date of birth", "Her own words"])
          await page.getByLabel(part).check();
        await page.getByLabel("She agreed to this").check();
        await press(page, "Continue");
        await look(page);
        assert.equal((await page.innerText("main")).match(/She said it once\./g)?.length, 2);
        await page.getByRole("link", { name: "Change what goes with it to One Stop Shop" }).click();
        await look(page);
        // It opens as it was chosen.
        await page.getByLabel("Her own words").uncheck();
        await press(page, "Change what goes with it");
        assert.equal((await page.innerText("main")).match(/She said it once\./g)?.length, 1);
        await press(page, "Send these 2 referrals");
        assert.equal((await page.innerText("main")).match(/Waiting for the service/g)?.length, 2);
      });

      await as({ role: "service-intake" }, "/now", async (page) => {
        await page
          .getByRole("link", { name: /Accept this referral/ })
          .last()
          .click();
        await page.getByRole("link", { name: "Back" }).click();
        await look(page);
        await page.getByRole("link", { name: "Put her on the waiting list" }).click();
        await look(page);
        await press(page, "Put her on the waiting list");
        assert.match(await page.title(), /^Error: /);
        await page.getByLabel("No capacity now").check();
        await page.getByLabel(/how many weeks/).fill("3");
        await press(page, "Put her on the waiting list");
        assert.match(await page.innerText("main"), /On the service's waiting list/);
        await look(page);
      });
    });
  }
});

async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name }).click()]);
}
