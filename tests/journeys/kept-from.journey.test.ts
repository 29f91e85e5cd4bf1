import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { House } from "../../src/foundation/house/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { goBack, staffWays, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

describe("whom she must be kept from, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of staffWays) {
    test(`she declares somebody, reads nothing of it again, and takes it back, ${name}`, async () => {
      const { token } = await signIn(house, { role: "front-door-practitioner" });
      await withPage(options, async (page) => {
        const look = (): Promise<void> => (hasScripts ? assertAccessible(page) : Promise.resolve());
        await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
        await page.goto(`${site.origins.staff}/now`);
        await page.getByRole("link", { name: "Whom you must be kept from" }).click();
        await look();
        await page.getByLabel("Somebody close to me", { exact: true }).check();
        await page.getByLabel("First name").fill("Only");
        await page.getByRole("button", { name: "Declare this" }).click();
        assert.match(await page.title(), /^Error: /);
        assert.match(await page.innerText("main"), /nobody could be told from others of the name/);
        await look();
        if (hasScripts) {
          // Going on from a refused form, and back to it: the form, not the browser asking whether to send it again.
          await page.goto(`${site.origins.staff}/people`);
          await goBack(page);
          await page.getByRole("heading", { name: "Whom you must be kept from", level: 1 }).waitFor();
          await page.getByLabel("Somebody close to me", { exact: true }).check();
          await page.getByLabel("First name").fill("Only");
        }
        await page.getByLabel("Phone number").fill("07700 900263");
        await page.getByRole("button", { name: "Declare this" }).focus();
        await page.keyboard.press("Enter");
        await page.getByText("What you have declared").waitFor();
        assert.doesNotMatch(await page.content(), /900263|900 263/);
        await look();
        await page.getByRole("button", { name: "Take it back" }).click();
        await page.getByText("You have declared nothing").waitFor();
      });
    });
  }
});
