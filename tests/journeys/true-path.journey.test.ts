import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "playwright-core";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { staffWays, withPage } from "../support/browser.ts";
import { listen, type ListeningSite } from "../support/listening-site.ts";
import { signIn, testHouse, type Who } from "../support/site.ts";

const ASKS = {
  channel: "phone",
  phone: "+447700900123",
  times: { from: "10:00", to: "12:00" },
  words: "He reads my messages.",
  born: "1991-04-05",
};

describe("the true path, in a browser", () => {
  let house: House;
  let site: ListeningSite;

  before(async () => {
    house = await testHouse();
    site = await listen(house);
  });
  after(() => site.close());

  for (const { name, options, hasScripts } of staffWays) {
    test(`a request is taken, recognised, assessed, referred, accepted and worked, ${name}`, async () => {
      const family = hasScripts ? "Phonewood" : "Deskwood";
      await putSealed(house, newDraftSecret(), "need-help", { ...ASKS, given: "Mara", family });
      await takeInAll(house);
      const as = (who: Who, work: (page: Page) => Promise<void>): Promise<void> =>
        withPage(options, async (page) => {
          const { token } = await signIn(house, who);
          await page.context().addCookies([{ name: "s", value: token, url: site.origins.staff }]);
          await page.goto(`${site.origins.staff}/now`);
          await work(page);
        });
      const look = (page: Page): Promise<void> => (hasScripts ? assertAccessible(page) : Promise.resolve());
      const worker = await signIn(house, { role: "advocate", name: `Worker ${family}` });
      let caseAddress = "";

      await as({ role: "front-door-practitioner" }, async (page) => {
        await look(page);
        await page
          .getByRole("link", { name: /Take this contact/ })
          .last()
          .click();
        await press(page, "Take this contact");
        await look(page);
        assert.match(await page.innerText("main"), /He reads my messages\./);

        await page.getByRole("link", { name: "Say who this is about" }).first().click();
        await press(page, "Say who this is about");
        assert.match(await page.title(), /^Error: /);
        await look(page);
        await page.getByLabel("Somebody not known before", { exact: true }).check();
        await press(page, "Say who this is about");

        await page.getByRole("button", { name: "Assess risk" }).click();
        await look(page);
        await press(page, "Complete the assessment");
        assert.match(await page.innerText("main"), /Choose yes, no or don’t know/);
        await look(page);
        for (const { key } of house.pack.riskTools[0]?.items ?? [])
          await page.check(`[name="${key}"][value="yes"]`);
        await page.getByLabel("High", { exact: true }).check();
        await page.getByLabel("Why?").fill("She is in fear.");
        await press(page, "Complete the assessment");

        await page.getByRole("link", { name: "Refer to services" }).click();
        await look(page);
        await page.getByLabel("Domestic abuse advocates (IDVA)").check();
        for (const part of ["Her name and date of birth", "How it is safe to reach her", "Her own words"]) {
          await page.getByLabel(part).check();
        }
        await page.getByLabel("She agreed to this").check();
        await press(page, "Continue");
        await look(page);
        assert.match(await page.innerText("main"), /will see exactly this, and nothing else/);
        await press(page, "Send this referral");
      });

      await as({ role: "service-intake" }, async (page) => {
        await page
          .getByRole("link", { name: /Accept this referral/ })
          .last()
          .click();
        await look(page);
        await press(page, "Accept this referral");
        caseAddress = page.url();
        assert.match(await page.innerText("main"), new RegExp(`Mara ${family}`));
        await look(page);
      });

      await as({ role: "service-manager" }, async (page) => {
        await page.goto(`${caseAddress}/allocate`);
        await page.getByLabel(`Worker ${family}`).check();
        await press(page, "Allocate to a worker");
      });

      await withPage(options, async (page) => {
        await page.context().addCookies([{ name: "s", value: worker.token, url: site.origins.staff }]);
        await page.goto(`${caseAddress}/note`);
        await page.getByLabel("Her own words").fill("I slept at last.");
        await press(page, "Write a note");
        assert.match(await page.innerText("main"), /In her words: I slept at last\./);
      });

      await as({ role: "front-door-practitioner" }, async (page) => {
        await page
          .getByRole("link", { name: /Record that the outcome was passed on/ })
          .last()
          .click();
        for (const answer of ["On the phone, by a way she allowed", "Who will get in touch, how, and when"])
          await page.getByLabel(answer).check();
        await page.getByLabel("Nobody referred her: she came by herself").check();
        await press(page, "Record that the outcome was passed on");
        assert.match(await page.innerText("main"), /Outcome passed on/);
      });
    });
  }
});

function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}
