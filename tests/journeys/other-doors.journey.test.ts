import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { viewports } from "../support/browser.ts";
import { assertAccessible } from "../support/accessible.ts";
import { press, seeHeading, startHelp, visit, type HelpHost } from "../support/help-browser.ts";
import { countWaiting } from "../support/waiting-intake.ts";

const NARROW = { width: 320, height: 640 };
const HIDES = "What this site can and cannot hide";
const CHECK = "Check before you send";
const DONE = "Thank you. We have it.";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

type Go = (button: string, heading: string) => Promise<void>;

/** Someone who asks about somebody else, every page empty or filled in, to the receipt. */
async function asksAboutSomeone(page: Page, go: Go): Promise<void> {
  await go("I'm worried about someone", HIDES);
  await go("Carry on", "Are they in danger now?");
  await page.getByLabel("Yes", { exact: true }).check();
  await go("Continue", "If they are in danger now");
  await go("Carry on", "How do you know them?");
  await page.getByLabel("I'd rather not say").check();
  await go("Continue", "What are you worried about?");
  await page.getByRole("textbox").fill("I hear shouting.");
  await go("Continue", "Who are you worried about?");
  await page.getByLabel("Their first name").fill("Ann");
  await page.getByLabel("Roughly where they live").selectOption("Watford");
  await go(
    "Continue",
    "Does anyone who may hurt them work for the police, a council, the health service, a school or a support service?",
  );
  await page.getByLabel("No, none of these").check();
  await go("Continue", CHECK);
  await go("Change Their first name", "Who are you worried about?");
  await go("Back", CHECK);
  await go("Send", DONE);
}

/** A child or a young person, from the page that says when we must tell someone to the receipt. */
async function asksAsChild(page: Page, go: Go): Promise<void> {
  await go("I'm under 18 and I want to talk to someone", "Before you tell us anything");
  await go("OK, carry on", "Can other people see this?");
  await go("Carry on", "Are you in danger right now?");
  await page.getByLabel("Yes", { exact: true }).check();
  await go("Continue", "If you are in danger right now");
  await go("Carry on", "How can we talk to you safely?");
  await go("Continue", "How can we talk to you safely?");
  assert.match(await page.title(), /^Error: /);
  await page.getByLabel("Send me a text").check();
  await go("Continue", "What number should we use?");
  await page.getByRole("textbox").fill("07700 900123");
  await go("Continue", "Who else can see this phone or email?");
  await go("Continue", "When is it safe?");
  await page.getByLabel("Saturday").check();
  await go("Continue", "How will we know it is you?");
  await go("Continue", "What should we call you?");
  await go("Continue", "How old are you?");
  await page.getByLabel("11 to 13").check();
  await go("Continue", "What is going on?");
  await page.getByRole("textbox").fill("Dad hits us.");
  await go("Continue", "Is there a grown-up you talk to about this?");
  await go(
    "Continue",
    "Does anyone at home or close to you work for the police, a council, the health service, a school or a support service?",
  );
  await go("Continue", CHECK);
  await go("Send", DONE);
}

/** What someone may add who asks for help for herself. */
async function saysMore(page: Page, go: Go): Promise<void> {
  await go("I need help for myself", HIDES);
  await go("Carry on", "Are you in danger now?");
  await go("Continue", "How is it safe to reach you?");
  await page.getByLabel("Send me an email").check();
  await go("Continue", "What email address should we use?");
  await page.getByRole("textbox").fill("jo@example.org");
  await go("Continue", "Who else can see this phone or email?");
  await go("Continue", "When is it safe?");
  await go("Continue", "Would you like an interpreter?");
  await page.getByLabel("A language you would rather speak").fill("Polish");
  await go("Continue", "What should we call you?");
  await go("Continue", "What is happening, in your own words?");
  await go(
    "Continue",
    "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?",
  );
  await go("Continue", "Would you like to tell us a little more?");
  await page.getByLabel("Yes, I can answer a few more").check();
  await go("Continue", "Where do you live?");
  await page.getByRole("combobox").selectOption("Stevenage");
  await go("Continue", "Are there any children?");
  await page.getByLabel("Yes", { exact: true }).check();
  await page.getByRole("textbox").fill("Two, at school.");
  await go("Continue", "What would help you?");
  await page.getByLabel("A safe place to stay").check();
  await go("Continue", "Who may know that you wrote to us?");
  await go("Continue", "Who is it not safe with?");
  await page.getByLabel("Their first name").fill("Sam");
  await page.getByLabel("Someone I was with before").check();
  await go("Continue", CHECK);
  await go("Send", DONE);
}

const JOURNEYS = {
  "about someone else": asksAboutSomeone,
  "as a child": asksAsChild,
  "and says more": saysMore,
};

for (const [how, walk] of Object.entries(JOURNEYS)) {
  for (const [device, viewport] of Object.entries({ narrow: NARROW, desktop: viewports.desktop })) {
    test(`someone asks ${how} on a ${device} screen; axe finds nothing on any page and none is too wide`, async () => {
      const waiting = await countWaiting(host.house);
      await visit(host, { viewport }, async (page) => {
        await walk(page, async (button, heading) => {
          await press(page, button, heading);
          await assertAccessible(page);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
            false,
            heading,
          );
          assert.ok(await page.locator(".fl-leave__button").isVisible(), heading);
        });
      });
      assert.equal(await countWaiting(host.house), waiting + 1);
    });
  }

  test(`someone asks ${how} without JavaScript`, async () => {
    const waiting = await countWaiting(host.house);
    await visit(host, { javaScriptEnabled: false }, (page) =>
      walk(page, (button, heading) => press(page, button, heading)),
    );
    assert.equal(await countWaiting(host.house), waiting + 1);
  });
}

test("with nothing kept, each door's one page is accessible, and sends", async () => {
  const doors = [
    { choice: "I'm worried about someone", email: false },
    { choice: "I need help for myself", email: true },
  ];
  for (const { choice, email } of doors) {
    await visit(host, { viewport: NARROW }, async (page) => {
      await page.goto(`${host.address}/cookies`);
      await page.getByLabel("No, keep nothing").check();
      await press(page, "Save", "Cookies on this site");
      await page.goto(host.address);
      await press(page, choice, HIDES);
      await press(page, "Carry on", "All the questions");
      await assertAccessible(page);
      if (email) {
        await page.getByLabel("Send me an email").check();
        await page.getByLabel("Email address").fill("jo@example.org");
      } else await page.getByLabel("What you are worried about").fill("I hear shouting.");
      await press(page, "Send", DONE);
    });
  }
});

test("with the keyboard alone a child gets from the start page to the first question, and back out", async () => {
  await visit(host, {}, async (page) => {
    const enter = async (name: string, heading: string): Promise<void> => {
      await tabTo(page, name);
      await page.keyboard.press("Enter");
      await seeHeading(page, heading);
    };
    await enter("I'm under 18 and I want to talk to someone", "Before you tell us anything");
    await enter("OK, carry on", "Can other people see this?");
    await enter("Carry on", "Are you in danger right now?");
    await enter("Continue", "How can we talk to you safely?");
    await enter("Back", "Are you in danger right now?");
    await page.keyboard.press("Escape");
    await seeHeading(page, "Weather");
  });
});

/** Presses Tab until the button of this name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(":focus");
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await focused.innerText().catch(() => "")) === name) return;
  }
  assert.fail(`Tab never reached ${name}`);
}
