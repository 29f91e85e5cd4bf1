import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible } from "../support/accessible.ts";
import { viewports } from "../support/browser.ts";
import { press, seeHeading, startHelp, visit, type HelpHost } from "../support/help-browser.ts";

const NARROW = { width: 320, height: 640 };
const FIRST = "What is it about the place?";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

/** What a page looks like is checked after each. */
type Look = (page: Page) => Promise<void>;

/** From the start page past what this is not for, to the question where. */
async function begins(page: Page, look: Look): Promise<void> {
  await press(page, "Tell us about a place", "Telling us about a place");
  await look(page);
  await press(page, "Carry on", "What this site can and cannot hide");
  await press(page, "Carry on", "Which district is it in?");
  await look(page);
}

/** From what the place is like to the receipt, with the number typed again. */
async function tells(page: Page, look: Look): Promise<void> {
  await page.getByLabel("It is badly lit").check();
  await press(page, "Continue", "Did something happen there?");
  await look(page);
  await page.getByLabel("Someone followed me or others").check();
  await press(page, "Continue", "When was it?");
  await press(page, "Continue", "Was it light or dark?");
  await press(page, "Continue", "Did you tell the police, or someone else whose job it is?");
  await press(page, "Continue", "Would you like to tell us a little about you?");
  await look(page);
  await press(page, "Continue", "Check before you send");
  await look(page);
  await press(page, "Send", "Thank you. We have it.");
  await look(page);
  const number = await page.locator("bdi").first().innerText();
  await page.getByLabel("You can type it here").fill(number);
  await press(page, "Check", "Thank you. We have it.");
  await page.locator("#typed-hint", { hasText: "Yes, that is it." }).waitFor();
}

async function looks(page: Page): Promise<void> {
  await assertAccessible(page);
  await fits(page);
}

async function fits(page: Page): Promise<void> {
  const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  assert.equal(isWide, false, `${await page.title()} is wider than its window`);
}

for (const [name, options, look] of [
  ["on a phone", { viewport: viewports.phone }, looks],
  ["at 320 pixels without a script", { viewport: NARROW, javaScriptEnabled: false }, async () => {}],
] as const) {
  test(`a place is told of by its name, ${name}`, async () => {
    await visit(host, options, async (page) => {
      await begins(page, look);
      await press(page, "Continue", "Which district is it in?");
      await page.getByRole("heading", { name: "Something needs another look" }).waitFor();
      await page.getByLabel("Stevenage", { exact: true }).check();
      await press(page, "Continue", "Which of these is it nearest to?");
      await look(page);
      await page.getByLabel("Stevenage station").check();
      await press(page, "Continue", FIRST);
      await tells(page, look);
    });
  });

  test(`a place is told of by pressing maps, ${name}`, async () => {
    await visit(host, options, async (page) => {
      await begins(page, look);
      await page.locator("#at").click({ position: { x: 182, y: 96 } });
      await seeHeading(page, "Where is it?");
      await look(page);
      await page.locator("#at").click({ position: { x: 120, y: 150 } });
      await page.locator("#spot-said").waitFor();
      await look(page);
      const before = await page.locator("#spot-said").innerText();
      await page.locator("#at").click({ position: { x: 60, y: 60 } });
      await page
        .waitForFunction(`document.getElementById("spot-said")?.textContent !== ${JSON.stringify(before)}`)
        .catch(() => undefined);
      await press(page, "Move north", "Where is it?");
      await press(page, "Use this spot", FIRST);
      await tells(page, look);
    });
  });
}

test("a place is told of on the map with the keyboard alone, and each move is said", async () => {
  await visit(host, { viewport: viewports.desktop }, async (page) => {
    await begins(page, looks);
    await page.getByLabel("Stevenage", { exact: true }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await seeHeading(page, "Which of these is it nearest to?");
    await page.getByLabel("None of these: I'd like to show it on a map").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await seeHeading(page, "Where is it?");
    await page.getByRole("button", { name: "Begin at Stevenage town centre" }).focus();
    await page.keyboard.press("Enter");
    const said = page.locator("#spot-said");
    await said.waitFor();
    const first = await said.innerText();
    await page.locator("#at").focus();
    for (const key of ["ArrowUp", "ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
    const moved = await said.innerText();
    assert.notEqual(moved, first);
    assert.match(moved, /^The mark is (at|about \d+ metres)/);
    await looks(page);
    await page.keyboard.press("Enter");
    await page.waitForLoadState();
    assert.equal(await said.innerText(), moved, "Enter on the map leaves the mark where it is");
    await page.getByRole("button", { name: "Use this spot" }).focus();
    await page.keyboard.press("Enter");
    await seeHeading(page, FIRST);
  });
});

test("arrow keys go on past the edge of the map, which goes along", async () => {
  await visit(host, { viewport: viewports.phone }, async (page) => {
    await begins(page, fits);
    await page.locator("#at").click({ position: { x: 182, y: 96 } });
    await page.getByRole("button", { name: /^Begin at/ }).click();
    await page.locator("#at").focus();
    const mark = (): Promise<string> => page.locator("input[name=mark]").inputValue();
    const seen = new Set<string>();
    for (let press = 0; press < 8; press += 1) {
      await page.locator("#at").focus();
      await page.keyboard.press("ArrowRight");
      await page.waitForLoadState();
      seen.add(await mark());
    }
    assert.ok(seen.size >= 6, String(seen.size));
  });
});

test("the map stands where it is from right to left too", async () => {
  await visit(host, { viewport: viewports.phone }, async (page) => {
    await page.locator("button[lang=ur]").click();
    await page.locator("button[name=way][value=f]").click();
    await page.locator("form:has(input[name=n]) button").first().click();
    await page.locator("form:has(input[name=n]) button").first().click();
    await page.locator("#at").click({ position: { x: 182, y: 96 } });
    await page.locator("button[value=near]").click();
    const [over, map] = await Promise.all([
      page.locator("[data-mark]").boundingBox(),
      page.locator("#at").boundingBox(),
    ]);
    assert.ok(over && map);
    const middle = over.x + over.width / 2 - map.x;
    assert.ok(Math.abs(middle - 144) < 3, `the mark stands at ${middle} of 288`);
    await looks(page);
  });
});
