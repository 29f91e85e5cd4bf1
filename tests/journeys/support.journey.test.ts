import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { activeCase, type ActiveCase } from "../support/active-case.ts";
import { assertAccessible } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { testApp, testHouse } from "../support/site.ts";

const TINY_PDF = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
trailer
<< /Root 1 0 R >>
%%EOF
`;

describe("support, in a browser", () => {
  let site: ListeningSite;
  let made: ActiveCase;

  before(async () => {
    const house = await testHouse();
    site = await listen(house);
    made = await activeCase(await testApp(house), house);
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of staffWays) {
    test(`a plan is made and taken away, a goal set, a task given, a document added, a review answered, ${name}`, () =>
      withPage(options, async (page) => {
        const [cookie = "", token = ""] = made.worker.cookie.split("=");
        await page.context().addCookies([{ name: cookie, value: token, url: site.origins.staff }]);
        const look = async (): Promise<void> => {
          if (!hasScripts) return;
          await assertAccessible(page);
          await assertFits(page);
        };
        const toCase = () => page.goto(`${site.origins.staff}${made.url}`);
        const section = async (label: string): Promise<void> => {
          await toCase();
          await page.getByRole("main").getByRole("link", { name: label, exact: true }).click();
        };
        await toCase();
        await look();

        await section("Safety plan");
        await look();
        await page.getByRole("button", { name: /Begin/ }).click();
        await look();
        await page.getByLabel("Where to go").fill("To my sister.");
        await page.getByLabel("A word that means send help").fill("Aunt Vera");
        await press(page, "Write the plan");
        await look();
        await page.getByRole("link", { name: "She agrees to it" }).click();
        await press(page, "She agrees to it");
        assert.match(await page.title(), /^Error: /);
        await page.getByLabel("We went through it together").check();
        await press(page, "She agrees to it");
        await page.getByRole("link", { name: "Ask whether she can hold a copy" }).click();
        await look();
        await page.getByLabel("Yes, she says it is").check();
        await page.getByLabel("Outside the home, with somebody she trusts").check();
        await page.getByLabel("No", { exact: true }).check();
        await press(page, "Ask whether she can hold a copy");
        await look();
        await page.getByRole("link", { name: "Open the page to print" }).click();
        assert.equal(await page.title(), "Notes");
        assert.match(await page.innerText("main"), /Aunt Vera/);
        await look();

        await section("Goals");
        await page.getByRole("link", { name: "Set a goal" }).click();
        await press(page, "Set this goal");
        assert.match(await page.title(), /^Error: /);
        await look();
        await page.getByLabel("In her words").fill("I want to sleep at night.");
        await page.getByLabel("Which need does it belong to?").selectOption("advocacy");
        await press(page, "Set this goal");
        await look();

        await section("Tasks");
        await page.getByRole("link", { name: "Add a task" }).click();
        await page.getByLabel("What has to be done").fill("Ring the school");
        await page.getByLabel("Wanda Worker").check();
        await look();
        await press(page, "Add this task");
        await look();

        await section("Documents");
        await page.getByRole("link", { name: "Add a document" }).click();
        await page.getByLabel("What is it called?").fill("Order");
        await page.getByLabel("Court order or court paper").check();
        await page.getByLabel("From a court or the police").check();
        await press(page, "Add this document");
        assert.match(await page.title(), /^Error: /);
        await look();
        await page
          .getByLabel("The file")
          .setInputFiles({ name: "any.pdf", mimeType: "application/pdf", buffer: Buffer.from(TINY_PDF) });
        await press(page, "Add this document");
        await look();

        await section("Reviews");
        await page.getByRole("link", { name: "Begin a review" }).click();
        await page.getByLabel("At the beginning").check();
        await page.getByLabel("No", { exact: true }).check();
        await press(page, "Begin");
        await look();
        await page.getByLabel("A little safe").check();
        await press(page, "Keep the answers");
        await look();

        await toCase();
        await page.getByRole("link", { name: "Record a contact" }).click();
        await look();
        await press(page, "Record a contact");
        assert.match(await page.title(), /^Error: /);
        await page.getByLabel("With her", { exact: true }).check();
        await page.getByLabel("She was alone").check();
        await page.getByLabel("Facts").fill("She is well.");
        await press(page, "Record a contact");
        assert.match(await page.innerText("main"), /She is well\./);
        await look();
        await page.getByRole("link", { name: "Close this case" }).click();
        await look();
      }));
  }
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
}

async function assertFits(page: Page): Promise<void> {
  const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  assert.ok(Number(overflow) <= 0, `${page.url()}: ${String(overflow)} px wider than the screen`);
}
