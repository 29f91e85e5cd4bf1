import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { takeInInterests } from "../../src/rooms/involvement/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { press, seeHeading } from "../support/help-browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

const FORM = "Champions network: tell us that you are interested";

/** Each way the journey is walked: with scripts and axe at both widths, and the smallest screen without. */
const ways: readonly (readonly [string, BrowserContextOptions])[] = [
  ["on a phone", { viewport: viewports.phone }],
  ["on a desktop", { viewport: viewports.desktop }],
  [
    "on a screen 320 px wide with JavaScript off",
    { viewport: { width: 320, height: 568 }, javaScriptEnabled: false },
  ],
];

let house: House;
let site: ListeningSite;

before(async () => {
  const shared = await testHouse();
  site = await listen(shared);
  house = { ...shared, origins: site.origins };
});
after(() => site.close());

/** Nothing for axe to find where it can run, and nothing wider than the window. */
async function look(page: Page, { javaScriptEnabled = true }: BrowserContextOptions): Promise<void> {
  if (javaScriptEnabled) await assertAccessible(page);
  const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth").catch(() => false);
  assert.notEqual(wide, true, `${page.url()} is wider than its window`);
}

/** From the ways into a demonstration to the form of a group. */
async function findsTheForm(page: Page, seen: () => Promise<void>): Promise<void> {
  await page.goto(`${site.origins.partnership}/`);
  await page.getByRole("link", { name: "Open the partnership's own pages" }).click();
  await seeHeading(page, house.pack.partnership.name);
  await seen();
  await page.getByRole("link", { name: "Get involved" }).click();
  await seeHeading(page, "Get involved");
  await seen();
  await page.getByRole("link", { name: "Champions network" }).click();
  await seeHeading(page, "Champions network");
  await seen();
  await page.getByRole("button", { name: "Tell us that you are interested" }).click();
  await seeHeading(page, FORM);
  await seen();
}

async function writes(page: Page, seen: () => Promise<void>): Promise<void> {
  await press(page, "Send", FORM);
  await page.getByRole("heading", { name: "There is a problem" }).waitFor();
  await seen();
  await page.getByLabel("At my work").check();
  await page.getByLabel("What may we call you?").fill("Fenella Pargeter");
  await page.getByRole("radio", { name: "By email" }).check();
  await page.getByRole("textbox", { name: /Email address/ }).fill("fenella@example.org");
  await page.getByRole("button", { name: "Is anything wrong with this page?" }).click();
  await page.getByRole("heading", { name: "What is wrong with the page?" }).waitFor();
  await seen();
  await page.getByLabel("Something is missing").check();
  await press(page, "Send", "Thank you");
  await seen();
  await page.getByRole("link", { name: "Go back to where you were" }).click();
  await seeHeading(page, FORM);
  assert.equal(await page.getByLabel("What may we call you?").inputValue(), "Fenella Pargeter");
  await page.getByLabel(/Keep what I wrote here/).check();
  await press(page, "Send", "Thank you. We have it.");
  await seen();
}

async function isAnswered(page: Page, seen: () => Promise<void>): Promise<void> {
  await takeInInterests(house);
  const { token } = await signIn(house, { role: "champions-lead" });
  await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
  await page.goto(`${site.origins.staff}/now`);
  await seen();
  await page.getByRole("link", { name: "People who would like to get involved" }).click();
  await seen();
  await page.locator("main .fl-choices a").first().click();
  await seeHeading(page, "Champions network: at my work");
  await seen();
  assert.doesNotMatch(await page.innerText("main"), /Fenella/);
  await page.getByRole("button", { name: /Show/ }).click();
  await page.getByText("Fenella Pargeter").waitFor();
  await seen();
  await page.goto(page.url().replace(/\/reveal$/, ""));
  await page.locator("main").getByText("Record that you got in touch", { exact: true }).click();
  await page.getByLabel("We talked or wrote").check();
  await seen();
  await page.getByRole("button", { name: "Record that you got in touch" }).click();
  await page.getByText(/In touch, by/).waitFor();
  await page.locator("main").getByText("Record that they changed their mind", { exact: true }).click();
  await seen();
  await page.getByRole("button", { name: "Record that they changed their mind" }).click();
  await page.getByText(/Who it was is deleted/).waitFor();
  await seen();
}

describe("getting involved, in a browser", () => {
  for (const [name, options] of ways) {
    test(`somebody finds a group, asks to join, says what is missing, and is answered, ${name}`, async () => {
      await withPage(options, async (page) => {
        const seen = (): Promise<void> => look(page, options);
        await findsTheForm(page, seen);
        await writes(page, seen);
        await isAnswered(page, seen);
      });
    });
  }

  test("the partnership's pages are left by Escape, by the button, and by the button without JavaScript", async () => {
    for (const javaScriptEnabled of [true, false]) {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.route(/bbc\.co\.uk/, (route) =>
          route.fulfill({ body: "<h1>Weather</h1>", contentType: "text/html" }),
        );
        await page.goto(`${site.origins.partnership}/get-involved`);
        if (javaScriptEnabled) await page.keyboard.press("Escape");
        else await page.getByRole("button", { name: /Leave this site/ }).click();
        await seeHeading(page, "Weather");
        const left = (await page.context().cookies()).filter(({ value }) => value !== "");
        assert.deepEqual(left, []);
      });
    }
  });
});
