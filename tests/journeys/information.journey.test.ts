import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/accessible.ts";
import { viewports } from "../support/browser.ts";
import { press, seeHeading, startHelp, visit, type HelpHost } from "../support/help-browser.ts";

const NARROW = { width: 320, height: 640 };
const LIST = "What would you like to know?";
const WRONG = "What is wrong with the page?";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

/** From the start page to a page of information, what is wrong with it, and back to asking for help. */
async function readsAndSays(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Find out more" }).click();
  await seeHeading(page, LIST);
  await look();
  await page.getByRole("link", { name: "Being followed or watched" }).click();
  await seeHeading(page, "Being followed or watched");
  await look();
  await page.getByText("Where this comes from").click();
  await look();
  await page.getByRole("link", { name: "Is anything wrong with this page?" }).click();
  await page.getByRole("group", { name: WRONG }).waitFor();
  await look();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("heading", { name: "Something needs another look" }).waitFor();
  await look();
  await page.getByLabel("It is hard to follow").check();
  await page.getByLabel("Tell us more, if you like").fill("The second part.");
  await page.getByRole("button", { name: "Send" }).click();
  await seeHeading(page, "Thank you");
  await look();
  await page.getByRole("link", { name: "Go back to where you were" }).click();
  await seeHeading(page, "Being followed or watched");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await page.getByRole("link", { name: "Worried about how you treat someone" }).click();
  await press(page, "Ask for help to change", "What this site can and cannot hide");
}

for (const [name, options] of [
  ["on a phone", { viewport: viewports.phone }],
  ["on a desktop", { viewport: viewports.desktop }],
  ["at 320 pixels without a script", { viewport: NARROW, javaScriptEnabled: false }],
] as const) {
  test(`pages of information are read, remarked on and lead to help, ${name}`, async () => {
    await visit(host, options, async (page) => {
      const canCheck = !("javaScriptEnabled" in options);
      await readsAndSays(page, async () => {
        if (canCheck) await assertAccessible(page);
        const wide = await page
          .evaluate("document.documentElement.scrollWidth > innerWidth")
          .catch(() => false);
        if (wide === true) throw new Error(`${page.url()} is wider than its window`);
      });
    });
  });
}
