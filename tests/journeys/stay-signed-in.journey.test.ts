import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { closeSession } from "../../src/foundation/identity/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

const ENDS = "You will be signed out in two minutes.";
const OVER = "You have been signed out.";
/** Of the session's fifteen minutes so many are left when it is said. */
const UNTIL_SAID = "13:05";

describe("somebody who works on one page for long", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  async function onPage(use: (page: Page, token: string) => Promise<void>): Promise<void> {
    const { token } = await signIn(house, { role: "front-door-practitioner" });
    await withPage({ viewport: viewports.phone }, async (page) => {
      await page.clock.install();
      await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
      await page.goto(`${site.origins.staff}/now`);
      await use(page, token);
    });
  }

  test("is warned two minutes before the session ends, and one press is more time", async () => {
    await onPage(async (page) => {
      assert.equal(await page.getByText(ENDS).isVisible(), false);
      await page.clock.fastForward(UNTIL_SAID);
      await page.getByText(ENDS).waitFor();
      await assertAccessible(page);
      await page.getByRole("button", { name: "Stay signed in" }).click();
      await page.getByText(ENDS).waitFor({ state: "hidden" });
      await page.clock.fastForward("05:00");
      assert.equal(await page.getByText(ENDS).isVisible(), false);
    });
  });

  test("is not asked while she types: the session goes on by itself", async () => {
    await onPage(async (page) => {
      await page.clock.fastForward("06:00");
      await page.getByLabel("Search for a person or a reference").fill("Jo");
      const asked = page.waitForRequest((request) => request.url().endsWith("/help"));
      await page.clock.fastForward("08:00");
      await asked;
      assert.equal(await page.getByText(ENDS).isVisible(), false);
    });
  });

  test("who is signed out elsewhere is told that what stands here is not saved", async () => {
    await onPage(async (page, token) => {
      await closeSession(house, token);
      await page.clock.fastForward(UNTIL_SAID);
      await page.getByRole("button", { name: "Stay signed in" }).click();
      await page.getByText(OVER).waitFor();
      await assertAccessible(page);
    });
  });
});
