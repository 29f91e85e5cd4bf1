import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/accessible.ts";
import { viewports } from "../support/browser.ts";
import { press, seeHeading, startHelp, visit, type HelpHost } from "../support/help-browser.ts";

const NARROW = { width: 320, height: 640 };
const START = "What would you like to do?";
const FINDER = "Find a service";
const FOUND = "Services that may fit";
const TYPED = "Brindlemoor folows me";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

/** Searches by words, looks at a service, says more about herself, presses a plain question, and starts again. */
async function looksFor(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: FINDER }).click();
  await seeHeading(page, FINDER);
  await look();
  await page.getByLabel("What is happening, or what do you need?").fill(TYPED);
  await press(page, "Show what fits", FOUND);
  await page.getByText("We took it as: Someone is following me").waitFor();
  await look();
  await page.getByRole("link", { name: "Stalking advocacy", exact: true }).first().click();
  await seeHeading(page, "Stalking advocacy");
  await look();
  await page.getByRole("link", { name: "All services" }).click();
  await seeHeading(page, FOUND);
  await page.getByText("Say more about you, if you like").click();
  await page.getByLabel("60 or over").check();
  await page.getByLabel("A man").check();
  await page.getByLabel("Where?").selectOption({ label: "Stevenage" });
  await look();
  await press(page, "Show what fits", FOUND);
  await look();
  await page.getByRole("button", { name: "I need somewhere safe to stay" }).click();
  await page.getByText("We took it as: I need somewhere safe to stay").waitFor();
  await look();
  await press(page, "Start again", FINDER);
}

for (const [name, options] of [
  ["on a phone", { viewport: viewports.phone }],
  ["on a desktop", { viewport: viewports.desktop }],
  ["at 320 pixels without a script", { viewport: NARROW, javaScriptEnabled: false }],
] as const) {
  test(`a service is found by words, by who one is and by a plain question, ${name}`, async () => {
    await visit(host, options, async (page) => {
      const canCheck = !("javaScriptEnabled" in options);
      const seen: string[] = [];
      await looksFor(page, async () => {
        if (canCheck) await assertAccessible(page);
        const wide = await page
          .evaluate("document.documentElement.scrollWidth > innerWidth")
          .catch(() => false);
        if (wide === true) throw new Error(`${page.url()} is wider than its window`);
        seen.push(`${page.url()} ${await page.title()}`);
      });
      assert.doesNotMatch(seen.join(), /brindlemoor|follow|stalk|safe/i);
      assert.match(seen.join(), /^\S+\/s Services – Local services/);
    });
  });
}

test("the keyboard alone finds a service and its number", async () => {
  await visit(host, { viewport: viewports.phone }, async (page) => {
    await page.getByRole("link", { name: FINDER }).focus();
    await page.keyboard.press("Enter");
    await seeHeading(page, FINDER);
    await page.getByLabel("What is happening, or what do you need?").focus();
    await page.keyboard.type("forced mariage");
    await page.keyboard.press("Enter");
    await seeHeading(page, FOUND);
    await page.getByRole("link", { name: "Harmful practices advocacy" }).first().focus();
    await page.keyboard.press("Enter");
    await seeHeading(page, "Harmful practices advocacy");
    await page.getByText("01632 960102").waitFor();
  });
});

test("after leaving, Back shows nothing of what was looked for", async () => {
  await visit(host, { viewport: viewports.phone }, async (page) => {
    await page.getByRole("link", { name: FINDER }).click();
    await page.getByLabel("What is happening, or what do you need?").fill(TYPED);
    await press(page, "Show what fits", FOUND);
    await page.getByRole("button", { name: "Leave this site" }).click();
    await page.getByRole("heading", { name: "Weather" }).waitFor();
    for (let steps = 0; steps < 3; steps += 1) {
      await page.goBack().catch(() => undefined);
      assert.doesNotMatch(await page.content(), /Brindlemoor|We took it as/);
    }
    await page.goto(host.address);
    await seeHeading(page, START);
    await page.getByRole("link", { name: FINDER }).click();
    await seeHeading(page, FINDER);
  });
});
