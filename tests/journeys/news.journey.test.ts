import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import type { StaffBrowser } from "../support/person.ts";
import { requestSite } from "../support/request-site.ts";

describe("something new told by whoever asked, in a browser", () => {
  let site: ListeningSite;
  let made: Awaited<ReturnType<typeof requestSite>>;

  before(async () => {
    made = await requestSite();
    site = await listen(made.house);
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of staffWays) {
    test(`is told after an empty try, stands on the contact first, and is read, ${name}`, async () => {
      const nurse = await made.works("referring-professional");
      const door = await made.works("front-door-practitioner");
      const id = await made.sent(nurse);
      const contact = `/contacts/${await made.contactOf(id)}`;
      await made.step(door, `${contact}/take`);
      const look = async (page: Page): Promise<void> => {
        if (hasScripts) await assertAccessible(page);
      };
      await withPage(options, async (page) => {
        await comeIn(page, nurse);
        await page.goto(`${site.origins.staff}/requests/${id}`);
        await page.getByRole("link", { name: "Tell the front door something new" }).click();
        await look(page);
        await press(page, "Tell the front door something new");
        await page.getByRole("alert").waitFor();
        await look(page);
        await page.getByLabel("What is new?").fill("He took her phone. Her sister told me.");
        const danger = page.getByRole("group", { name: /danger right now/ });
        await danger.getByLabel("Yes", { exact: true }).check();
        const unsafe = page.getByRole("group", { name: /become unsafe/ });
        await unsafe.getByLabel("Yes", { exact: true }).check();
        await page.getByLabel(/Which, and why/).fill("07700 900456: he reads it");
        await look(page);
        await press(page, "Tell the front door something new");
        await page.getByText("She or a child is in danger now.").waitFor();
        await look(page);
      });
      await withPage(options, async (page) => {
        await comeIn(page, door);
        await page.goto(`${site.origins.staff}${contact}`);
        assert.equal(await page.getByText("Safe now", { exact: true }).count(), 0);
        await look(page);
        await page.getByRole("link", { name: "Read it first" }).click();
        await page.getByText("07700 900456: he reads it").waitFor();
        await look(page);
        await page.getByRole("link", { name: "I have read what the referrer told" }).click();
        await look(page);
        await press(page, "I have read what the referrer told");
        await page.getByText("With the front door", { exact: true }).waitFor();
      });
    });
  }

  async function comeIn(page: Page, { cookie }: StaffBrowser): Promise<void> {
    const [name = "", value = ""] = cookie.split("=");
    await page.context().addCookies([{ name, value, url: site.origins.staff }]);
  }

  async function press(page: Page, name: string): Promise<void> {
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  }
});
