import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { lookForPairs } from "../../src/rooms/person-index/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse } from "../support/site.ts";

/** A phone with scripts; a desktop without, where the second person answers by keyboard alone. */
const ways = [
  {
    name: "on a phone",
    options: { viewport: viewports.phone },
    known: { given: "Minna", family: "Doppelphone", born: "1986-09-17", phone: "+447700900411" },
    hasScripts: true,
  },
  {
    name: "on a desktop with JavaScript off",
    options: { viewport: viewports.desktop, javaScriptEnabled: false },
    known: { given: "Tilda", family: "Deskwell", born: "1959-02-24", phone: "+447700900412" },
    hasScripts: false,
  },
] as const;

describe("one woman known twice, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  for (const { name, options, known, hasScripts } of ways) {
    test(`she is recognised with reasons, her two records put together by two people and taken apart again, ${name}`, async () => {
      const look = (page: Page): Promise<void> => (hasScripts ? assertAccessible(page) : Promise.resolve());
      const as = async (work: (page: Page) => Promise<void>): Promise<void> => {
        const { token } = await signIn(house, { role: "front-door-practitioner" });
        await withPage(options, async (page) => {
          await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
          await work(page);
        });
      };
      const arrives = async (): Promise<string> => {
        const id = await putSealed(house, newDraftSecret(), "need-help", { ...known, channel: "phone" });
        await takeInAll(house);
        return `${site.origins.staff}/contacts/${id}`;
      };
      /** Taken, with the question whom it is about. */
      const takeOne = async (page: Page): Promise<void> => {
        await page.goto(await arrives());
        await open(page, "Take this contact");
        await press(page, "Take this contact");
        await open(page, "Say who this is about");
      };

      let pair = "";
      await as(async (page) => {
        await takeOne(page);
        await sayNew(page);
        await takeOne(page);
        const offered = await page.innerText("main");
        assert.match(offered, /almost certainly the same person/);
        assert.match(offered, /The date of birth agrees\.\s+speaks for, strongly/);
        assert.doesNotMatch(offered, /90041[12]/);
        await look(page);
        await sayNew(page);
        await lookForPairs(house);
        await page.goto(`${site.origins.staff}/matches`);
        await look(page);
        await page.locator("tbody a").first().click();
        assert.match(await page.innerText("main"), new RegExp(`${known.given} ${known.family}`));
        assert.doesNotMatch(await page.innerText("main"), /900 ?41[12]/);
        await look(page);
        pair = page.url();
        await open(page, "Say whether they are the same person");
        await press(page, "Say whether they are the same person");
        assert.match(await page.title(), /^Error: /);
        await look(page);
        await page.getByLabel("The same person", { exact: true }).check();
        await press(page, "Say whether they are the same person");
        assert.match(await page.innerText("main"), /Waits for a second look/);
        await look(page);
      });

      await as(async (page) => {
        await page.goto(pair);
        assert.doesNotMatch(await page.innerText("main"), /What was answered/);
        await page.goto(`${pair}/second`);
        await page.getByLabel("The same person", { exact: true }).focus();
        await page.keyboard.press("Space");
        await page.getByLabel("What did you go by?").fill("The same school.");
        await page.getByRole("button", { name: /Say as the second/ }).focus();
        await page.keyboard.press("Enter");
        await page.waitForURL(pair);
        assert.match(await page.innerText("main"), /The same person: .*The same school\./s);
        await look(page);
        await open(page, "Take the two apart again");
        await look(page);
        await page.getByLabel("They are two different people").check();
        await press(page, "Take the two apart again");
        assert.match(await page.innerText("main"), /Two different people/);
        await look(page);
      });
    });
  }
});

async function sayNew(page: Page): Promise<void> {
  await page.getByLabel("Somebody not known before", { exact: true }).check();
  await press(page, "Say who this is about");
}

function open(page: Page, name: string): Promise<void> {
  return page.getByRole("link", { name }).first().click();
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}
