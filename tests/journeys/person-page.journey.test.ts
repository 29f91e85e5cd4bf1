import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { staffBrowser } from "../support/person.ts";
import { signIn, testApp, testHouse, type SignedIn } from "../support/site.ts";

let house: House;
let site: ListeningSite;
let who: SignedIn;
let her: string;

before(async () => {
  house = await testHouse();
  site = await listen(house);
  who = await signIn(house, { role: "front-door-practitioner" });
  her = await isKnown();
});
after(() => site.close());

async function isKnown(): Promise<string> {
  const door = staffBrowser(await testApp(house), who.token);
  const contact = await putSealed(house, newDraftSecret(), "need-help", {
    danger: "no",
    channel: "phone",
    phone: "+447700900321",
    given: "Rosalind",
    family: "Paged",
    born: "1990-02-03",
    times: { from: "10:00", to: "12:00" },
    words: "I would like to talk to somebody.",
  });
  await takeInAll(house);
  await door.post(`/contacts/${contact}/take`, {});
  await door.post(`/contacts/${contact}/recognise`, { person: "new" });
  return /\/people\/[0-9a-f-]{36}/.exec((await door.get(`/contacts/${contact}`)).body)?.[0] ?? "";
}

/** A page as who is signed in; whatever the page's policy refuses fails the test. */
async function asStaff(viewport: { width: number; height: number }, use: (page: Page) => Promise<void>) {
  const said: string[] = [];
  await withPage({ viewport }, async (page) => {
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await page.context().addCookies([{ name: "s", value: who.token, url: site.origins.staff }]);
    await use(page);
  });
  assert.deepEqual(said, []);
}

const open = (page: Page, path: string) => page.goto(site.origins.staff + path);
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

describe("her page, its print, notifications and help", () => {
  for (const [size, viewport] of Object.entries({ ...viewports, narrow: { width: 320, height: 640 } })) {
    test(`have nothing that axe finds and nothing wider than a ${size} screen`, async () => {
      await asStaff(viewport, async (page) => {
        const paths = [
          her,
          `${her}?kind=fact&from=2026-01-01`,
          `${her}/print`,
          "/notifications",
          "/notifications/settings",
          "/help",
          "/now",
          "/people",
        ];
        for (const path of paths) {
          await open(page, path);
          await assertAccessible(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          assert.ok(overflow <= 0, `${path} is ${overflow} px too wide`);
        }
      });
    });
  }

  test("on paper show her words and who printed them, and no place, button or masked value", async () => {
    await asStaff(viewports.desktop, async (page) => {
      await open(page, `${her}/print`);
      await page.emulateMedia({ media: "print" });
      for (const gone of [".fl-rail", ".fl-top", ".govuk-warning-text", "[data-print]", ".fl-cover__contact"])
        assert.equal(await page.locator(gone).first().isVisible(), false, gone);
      assert.equal(await page.locator(".fl-printed").isVisible(), true);
      assert.match((await page.locator("main").textContent()) ?? "", /I would like to talk to somebody/);
      await open(page, her);
      assert.equal(await page.locator(".fl-masked form").first().isVisible(), false);
    });
  });
});

describe("keys", () => {
  test("go to places, search, move from row to row and help, and Enter opens", async () => {
    await asStaff(viewports.desktop, async (page) => {
      await open(page, "/help");
      await page.keyboard.type("gn");
      await page.waitForURL("**/now");
      await page.keyboard.press("j");
      const first = await focused(page);
      assert.match(String(first), /[A-Z]-[0-9A-Z]{6}/);
      await page.keyboard.press("Enter");
      await page.waitForURL(/contacts/);
      await page.keyboard.press("/");
      assert.equal(await focused(page), "search");
      await page.keyboard.press("Escape");
      await page.locator("h1").click();
      await page.keyboard.press("?");
      await page.waitForURL("**/help#keys");
    });
  });

  test("do nothing while somebody types", async () => {
    await asStaff(viewports.desktop, async (page) => {
      await open(page, "/people");
      await page.locator("#search").focus();
      await page.keyboard.type("gn/?jk");
      assert.equal(await page.inputValue("#search"), "gn/?jk");
      assert.match(page.url(), /\/people$/);
    });
  });
});
