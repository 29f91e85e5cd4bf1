import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { goBack, viewports } from "../support/browser.ts";
import { assertAccessible } from "../support/accessible.ts";
import { press, seeHeading, startHelp, visit, type HelpHost } from "../support/help-browser.ts";
import { countWaiting } from "../support/waiting-intake.ts";

const WORDS = "canary-words-61";
const WORK =
  "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?";
const MORE = "Would you like to tell us a little more?";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

/** A request for help from the start page to the receipt: each page empty or wrong first where it can be. */
async function askForHelp(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const go = async (button: string, heading: string): Promise<void> => {
    await press(page, button, heading);
    await look(page);
  };
  await look(page);
  await go("I need help for myself", "What this site can and cannot hide");
  await go("Carry on", "Are you in danger now?");
  await page.getByLabel("Yes", { exact: true }).check();
  await go("Continue", "If you are in danger now");
  await go("Carry on", "How is it safe to reach you?");
  await go("Continue", "How is it safe to reach you?");
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel("Call me").check();
  await go("Continue", "What number should we use?");
  await page.getByRole("textbox").fill("0770");
  await go("Continue", "What number should we use?");
  assert.equal(await page.getByRole("textbox").inputValue(), "0770");
  await page.getByRole("textbox").fill("07700 900123");
  await go("Continue", "Who else can see this phone or email?");
  assert.doesNotMatch(await page.title(), /^Error: /);
  await go("Back", "What number should we use?");
  await go("Continue", "Who else can see this phone or email?");
  await go("Continue", "When is it safe?");
  await page.getByLabel("From").fill("10am");
  await go("Continue", "When is it safe?");
  await page.getByLabel("To", { exact: true }).fill("12 noon");
  await page.getByLabel("Monday").check();
  await go("Continue", "How can we call you safely?");
  await go("Continue", "How will we know it is you?");
  await go("Continue", "Would you like an interpreter?");
  await go("Continue", "What should we call you?");
  await go("Continue", "What is happening, in your own words?");
  await page.getByRole("textbox").fill(WORDS);
  await go("Continue", WORK);
  await page.getByLabel("No, none of these").check();
  await go("Continue", MORE);
  await page.getByLabel("No, I would like to send it now").check();
  await go("Continue", "Check before you send");
  await go("Change Phone number", "What number should we use?");
  await go("Continue", "Check before you send");
  await go("Send", "Thank you. We have it.");
}

for (const [device, viewport] of Object.entries(viewports)) {
  test(`on a ${device}, help is asked for from the first page to the receipt, and axe finds nothing on any page`, async () => {
    const before = await countWaiting(host.house);
    await visit(host, { viewport }, async (page) => {
      await askForHelp(page, async () => {
        await assertAccessible(page);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
          false,
        );
      });
    });
    assert.equal(await countWaiting(host.house), before + 1);
  });
}

test("without JavaScript the same journey works", async () => {
  const before = await countWaiting(host.house);
  await visit(host, { javaScriptEnabled: false }, async (page) => {
    await askForHelp(page, async () => undefined);
    await page.goto(`${host.address}/cookies`);
    await page.getByLabel("No, keep nothing").check();
    await press(page, "Save", "Cookies on this site");
    await page.goto(host.address);
    await press(page, "I'm worried about how I treat someone", "What this site can and cannot hide");
    await press(page, "Carry on", "All the questions");
    await press(page, "Send", "All the questions");
    await page.getByLabel("Send me an email").check();
    await page.getByLabel("Email address").fill("jo@example.org");
    await press(page, "Send", "Thank you. We have it.");
  });
  assert.equal(await countWaiting(host.house), before + 2);
});

test("axe finds nothing on the quiet pages, nor on the one page of all questions and its mistakes", async () => {
  await visit(host, {}, async (page) => {
    for (const path of ["/about", "/cookies", "/closed"]) {
      await page.goto(host.address + path);
      await assertAccessible(page);
    }
    await page.goto(`${host.address}/cookies`);
    await page.getByLabel("No, keep nothing").check();
    await press(page, "Save", "Cookies on this site");
    await assertAccessible(page);
    await page.goto(host.address);
    await press(page, "I need help for myself", "What this site can and cannot hide");
    await press(page, "Carry on", "All the questions");
    await assertAccessible(page);
    await press(page, "Send", "All the questions");
    await assertAccessible(page);
  });
});

test("with the keyboard alone one can answer, and Enter in a field means on, not back", async () => {
  await visit(host, {}, async (page) => {
    await tabTo(page, "I need help for myself");
    await page.keyboard.press("Enter");
    await seeHeading(page, "What this site can and cannot hide");
    await tabTo(page, "Carry on");
    await page.keyboard.press("Enter");
    await seeHeading(page, "Are you in danger now?");
    await tabTo(page, "Continue");
    await page.keyboard.press("Enter");
    await seeHeading(page, "How is it safe to reach you?");
    await page.getByLabel("Call me").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await seeHeading(page, "What number should we use?");
    await page.getByRole("textbox").focus();
    await page.keyboard.type("07700 900123");
    await page.keyboard.press("Enter");
    await seeHeading(page, "Who else can see this phone or email?");
    await tabTo(page, "Back");
    await page.keyboard.press("Enter");
    await seeHeading(page, "What number should we use?");
    assert.equal(await page.getByRole("textbox").inputValue(), "07700 900123");
  });
});

test("the browser's own Back shows where the journey stands, and the start page leads to it again", async () => {
  await visit(host, {}, async (page) => {
    await toWords(page);
    await press(page, "Continue", "How can we get in touch?");
    await goBack(page);
    await seeHeading(page, "How can we get in touch?");
    await page.goto(host.address);
    await page.getByRole("link", { name: "Go on with what you were writing" }).click();
    await seeHeading(page, "How can we get in touch?");
  });
});

describe("after leaving", () => {
  const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    "the button": (page) => page.click(".fl-leave__button"),
    Escape: (page) => page.getByRole("textbox").press("Escape"),
    "Shift three times": async (page) => {
      for (let time = 0; time < 3; time += 1) await page.keyboard.press("Shift");
    },
    "the skip link": (page) => page.locator("a[data-leave-now]").press("Enter"),
  };

  for (const [way, leave] of Object.entries(ways)) {
    test(`by ${way}, Back at any depth shows nothing typed, and the other website learns nothing`, async () => {
      await visit(host, {}, async (page) => {
        await toWords(page);
        await page.getByRole("textbox").fill(WORDS);
        await leave(page);
        await seeHeading(page, "Weather");
        await assertNothingBehind(page);
      });
    });
  }

  test("by the button without JavaScript, likewise", async () => {
    await visit(host, { javaScriptEnabled: false }, async (page) => {
      await toWords(page);
      await page.getByRole("textbox").fill(WORDS);
      await page.click(".fl-leave__button");
      await seeHeading(page, "Weather");
      await assertNothingBehind(page);
    });
  });

  test("from the receipt, Back does not show the receipt", async () => {
    await visit(host, {}, async (page) => {
      await askForHelp(page, async () => undefined);
      await page.keyboard.press("Escape");
      await seeHeading(page, "Weather");
      await assertNothingBehind(page);
    });
  });
});

async function toWords(page: Page): Promise<void> {
  await press(page, "I'm worried about how I treat someone", "What this site can and cannot hide");
  await press(page, "Carry on", "Could someone get hurt today?");
  await press(page, "Continue", "What would you like to change?");
}

/** Goes back as far as it goes: every page is the start page or blank, and there is no cookie of the visit. */
async function assertNothingBehind(page: Page): Promise<void> {
  assert.deepEqual(host.exit.referers.splice(0), [undefined]);
  assert.deepEqual(await page.context().cookies(host.address), []);
  for (let depth = 0; depth < 6; depth += 1) {
    await goBack(page).catch(() => undefined);
    await page.waitForLoadState();
    const shown = await page.locator("body").innerText();
    assert.doesNotMatch(shown, new RegExp(`${WORDS}|What would you like to change|Thank you`));
    assert.equal(await page.getByRole("textbox").count(), 0);
  }
}

/** Presses Tab until the button or field of this name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    if (
      (await page
        .locator(":focus")
        .innerText()
        .catch(() => "")) === name
    )
      return;
  }
  assert.fail(`Tab never reached ${name}`);
}
