import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { House } from "../../src/foundation/house/index.ts";
import { localOutboxOf, relayMessages } from "../../src/foundation/messages/index.ts";
import { takeInRequests } from "../../src/rooms/professionals/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { press, seeHeading } from "../support/help-browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

const HOME = "Ask for help for someone";
const REACH = "How it is safe to reach her";
const OTHER_NUMBERS = "Other numbers of hers that you know";

/** Each way the journey is walked: a phone with scripts and axe, the smallest screen without. */
const ways = [
  { name: "on a phone", options: { viewport: viewports.phone }, hasScripts: true },
  {
    name: "on a screen 320 px wide with JavaScript off",
    options: { viewport: { width: 320, height: 568 }, javaScriptEnabled: false },
    hasScripts: false,
  },
] as const;

describe("a professional without an account, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    const shared = await testHouse();
    site = await listen(shared);
    house = { ...shared, origins: site.origins };
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of ways) {
    test(`asks for a link, follows it, writes, sends, and the front door sees it, ${name}`, async () => {
      const family = hasScripts ? "Phonefield" : "Plainfield";
      const address = `${family.toLowerCase()}@schools.example`;
      const look = async (page: Page): Promise<void> => {
        if (hasScripts) await assertAccessible(page);
        assert.equal(await isTooWide(page), false, page.url());
      };
      let reference = "";

      await withPage(options, async (page) => {
        const go = async (button: string, heading: string): Promise<void> => {
          await press(page, button, heading);
          await look(page);
        };
        await asksForLink(page, `${site.origins.partnership}/refer`, address, go);
        const link = await linkInOutbox(house, site, options, look);
        await page.goto(link);
        await seeHeading(page, "Go on with your link");
        await look(page);
        await go("Go on", HOME);
        assert.match(await page.innerText("main"), new RegExp(`${address}, of Schools in Hertfordshire`));
        await go("Begin a request", "Danger now, and how to reach you");
        await writes(page, family, go);
        await changesOne(page, look);
        await go("Send this request", "We have your request");
        reference = /Q-[0-9A-Z]{6}/.exec(await page.innerText("main"))?.[0] ?? "";
        await page.goBack();
        await seeHeading(page, "We have your request");
        for (const broken of [link.slice(0, -9), `${link}.`]) {
          await page.goto(broken);
          await seeHeading(page, "Ask for help for someone you work with");
        }
        await page.goto(link);
        await press(page, "Go on", "Ask for help for someone you work with");
        assert.match(await page.innerText("main"), /That link does not work any more/);
        await look(page);
      });

      assert.match(reference, /^Q-/);
      await takeInRequests(house);
      await asStaff(house, site, options, async (page) => {
        await page
          .getByRole("link", { name: /Take this contact/ })
          .last()
          .click();
        await page.getByRole("button", { name: "Take this contact", exact: true }).click();
        const seen = await page.innerText("main");
        for (const words of [
          family,
          "Terry Teacher",
          "Schools in Hertfordshire",
          "She missed three weeks.",
        ]) {
          assert.ok(seen.includes(words), words);
        }
        await look(page);
      });
    });
  }
});

type Go = (button: string, heading: string) => Promise<void>;

/** A wrong address first: it says what to write; then the right one. */
async function asksForLink(page: Page, start: string, address: string, go: Go): Promise<void> {
  await page.goto(start);
  await page.getByLabel("Your work email address").fill("nonsense");
  await go("Send me a link", "Ask for help for someone you work with");
  assert.match(await page.title(), /^Error: /);
  assert.match(await page.innerText("main"), /There is a problem/);
  await page.getByLabel("Your work email address").fill(address);
  await go("Send me a link", "Look in your mailbox");
}

/** What the mail of the demonstration's outbox leads to, as somebody signed in reads it there. */
async function linkInOutbox(
  house: House,
  site: ListeningSite,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<string> {
  await takeInRequests(house);
  await relayMessages(localOutboxOf(house)).run(house, {});
  let link = "";
  await asStaff(house, site, options, async (page) => {
    await page.goto(`${site.origins.staff}/more/outbox`);
    const newest = await page.locator("main section").first().innerText();
    assert.match(newest, /The link you asked for/);
    link = /\S+\/refer\/link\/[\w-]+/.exec(newest)?.[0] ?? "";
    await look(page);
  });
  assert.ok(link.startsWith(site.origins.partnership), link);
  return link;
}

/** Every page of the request, some wrong first, to where it can be looked over. */
async function writes(page: Page, family: string, go: Go): Promise<void> {
  const choose = (question: string, answer: string): Promise<void> =>
    page.getByRole("group", { name: question }).getByLabel(answer, { exact: true }).check();

  await go("Continue", "Danger now, and how to reach you");
  assert.match(await page.title(), /^Error: /);
  await choose("Is she, or a child, in danger right now?", "No");
  await page.getByLabel("Your name").fill("Terry Teacher");
  await go("Continue", "Who she is");
  await page.getByLabel("First name").fill("Petra");
  await page.getByLabel("Last name").fill(family);
  await page.getByLabel("Day").fill("31");
  await page.getByLabel("Month").fill("2");
  await page.getByLabel("Year").fill("1990");
  await go("Continue", "Who she is");
  assert.equal(await page.getByLabel("Last name").inputValue(), family);
  await page.getByLabel("Day").fill("27");
  await go("Continue", "Did she tell you how we may reach her?");
  await choose("Did she tell you how we may reach her?", "Yes");
  await choose("What she said", "Send her a text");
  await go("Continue", REACH);
  await page.getByLabel("The safe number").fill("07700 900456");
  await go("Continue", OTHER_NUMBERS);
  await page.getByLabel("A phone number").fill("07700 900123");
  await choose("Is it safe to ring it?", "No");
  await go("Continue", "Where she lives, and her language");
  await go("Continue", "What matters about her");
  await go("Continue", "Are there children in the household, or children of hers elsewhere?");
  await choose("Are there children in the household, or children of hers elsewhere?", "No");
  await go("Continue", "Who causes the harm");
  await go("Continue", "What happened");
  await page.getByLabel("What happened, as facts").fill("She missed three weeks.");
  await go("Continue", "Why now");
  await go("Continue", "Who is safe to talk to, and who is not");
  await go(
    "Continue",
    "Does she, the person who harms her, or anyone close to her work for one of these? (optional)",
  );
  await go("Continue", "Does she know that you are asking us?");
  await choose("Does she know that you are asking us?", "Yes");
  await go("Continue", "Does she agree?");
  await choose("Does she agree that you tell us this?", "Yes");
  await choose("Does she agree that you hear what comes of it?", "Yes");
  await go("Continue", "What allows you to share");
  await page.getByRole("radio").first().check();
  await go("Continue", HOME);
}

/** All answers are there, each page can be changed, and what is wrong with a change stops the sending. */
async function changesOne(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const written = await page.innerText("main");
  for (const words of ["Petra", "27 Feb 1990", "07700 900456", "She missed three weeks."]) {
    assert.ok(written.includes(words), words);
  }
  await page.getByRole("link", { name: new RegExp(`Change.*${REACH}`) }).click();
  await seeHeading(page, REACH);
  await page.getByLabel("The safe number").fill("0770");
  await press(page, "Continue", REACH);
  await look(page);
  await page.goto(new URL("/refer/write", page.url()).href);
  assert.match(await page.innerText("main"), /Before it can be sent, this needs an answer/);
  await look(page);
  await page.getByRole("link", { name: REACH, exact: true }).click();
  assert.equal(await page.getByLabel("The safe number").inputValue(), "0770");
  await page.getByLabel("The safe number").fill("07700 900789");
  await press(page, "Continue", OTHER_NUMBERS);
  await page.goto(new URL("/refer/write", page.url()).href);
  assert.match(await page.innerText("main"), /07700 900789/);
}

/** The front door's own eyes, on the same screen. */
async function asStaff(
  house: House,
  site: ListeningSite,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  await withPage(options, async (page) => {
    const { token } = await signIn(house, { role: "front-door-practitioner" });
    await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
    await page.goto(`${site.origins.staff}/now`);
    await work(page);
  });
}

function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
