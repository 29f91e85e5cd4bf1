import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import type { Page } from "playwright-core";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { inLanguage, languageOf, loadPack, type Pack } from "../../src/foundation/pack/index.ts";
import { assertAccessible } from "../support/accessible.ts";
import { viewports } from "../support/browser.ts";
import { press, startHelp, visit, type HelpHost } from "../support/help-browser.ts";
import { countWaiting } from "../support/waiting-intake.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const HER_WORDS = "Only these words are hers";

let host: HelpHost;

before(async () => {
  host = await startHelp();
});

/** Chooses the language on the start page, asks for help, comes to the receipt, then to the quiet pages. */
async function askForHelp(page: Page, { words }: Pack, code: string, look: Look): Promise<void> {
  const { safety, danger, safeContact, asking, fields, forms, herWords, employer, more } = words;
  const go = async (button: string, heading: string): Promise<void> => {
    await press(page, button, heading);
    await look();
  };
  await go(languageOf(code).name, words.start.question);
  await go(words.start.needHelp, safety.heading);
  await go(safety.carryOn, danger.question);
  await page.getByLabel(forms.yes, { exact: true }).check();
  await go(asking.carryOn, danger.heading);
  await go(danger.carryOn, safeContact.question);
  await go(asking.carryOn, safeContact.question);
  assert.ok((await page.title()).startsWith(`${words.site.error}: `));
  await page.getByLabel(fields.byPhone, { exact: true }).check();
  await go(asking.carryOn, safeContact.phoneQuestion);
  await page.getByRole("textbox").fill("0770");
  await go(asking.carryOn, safeContact.phoneQuestion);
  await page.getByRole("textbox").fill("07700 900123");
  await go(asking.carryOn, safeContact.deviceQuestion);
  await go(asking.carryOn, safeContact.timesQuestion);
  await page.getByLabel(words.days.mon, { exact: true }).check();
  await go(asking.carryOn, safeContact.callQuestion);
  await go(asking.carryOn, safeContact.knowQuestion);
  await go(asking.carryOn, words.interpreter.question);
  await go(asking.carryOn, safeContact.nameQuestion);
  await go(asking.carryOn, herWords.question);
  await page.getByRole("textbox").fill(HER_WORDS);
  await go(asking.carryOn, employer.question);
  await go(asking.carryOn, more.question);
  await page.getByLabel(more.no, { exact: true }).check();
  await go(asking.carryOn, asking.checkHeading);
  assert.ok(await page.getByText(HER_WORDS).isVisible());
  await go(asking.send, words.receipt.heading);
  for (const path of ["/about", "/cookies", "/closed"]) {
    await page.goto(host.address + path);
    await look();
  }
}

/** What the page says it is in, and what it has in English without saying so. */
async function spoken(page: Page): Promise<{ lang: string; dir: string; marks: boolean }> {
  const { lang, dir, text } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    text: document.documentElement.outerHTML,
  }));
  return { lang, dir, marks: /[\uFDD0\uFDD1]|\{\w+\}/.test(text) };
}

for (const [device, viewport] of Object.entries(viewports)) {
  test(`on a ${device}, help is asked for in Urdu, from right to left, and axe finds nothing on any page`, async () => {
    const before = await countWaiting(host.house);
    const urdu = inLanguage(pack, "ur");
    await visit(host, { viewport }, async (page) => {
      await askForHelp(page, urdu, "ur", async () => {
        assert.deepEqual(await spoken(page), { lang: "ur", dir: "rtl", marks: false });
        assert.ok(await page.getByText(urdu.words.site.unchecked).isVisible());
        await assertAccessible(page);
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        assert.equal(isWide, false, await page.title());
      });
    });
    assert.equal(await countWaiting(host.house), before + 1);
  });
}

test("without JavaScript, help is asked for in Polish", async () => {
  const before = await countWaiting(host.house);
  const polish = inLanguage(pack, "pl");
  await visit(host, { javaScriptEnabled: false }, async (page) => {
    await askForHelp(page, polish, "pl", async () => {
      const html = await page.content();
      assert.match(html, /<html lang="pl" dir="ltr"/);
      assert.doesNotMatch(html, /[\uFDD0\uFDD1]/);
      assert.ok(await page.getByText(polish.words.site.unchecked).isVisible());
    });
  });
  assert.equal(await countWaiting(host.house), before + 1);
});

test("Easy Read is chosen beside the languages, and axe finds nothing on its pages", async () => {
  const { words } = pack;
  await visit(host, { viewport: viewports.phone }, async (page) => {
    await page.getByRole("button", { name: words.easy.turnOn }).click();
    await page.getByRole("heading", { name: words.easy.wordsHeading }).waitFor();
    await assertAccessible(page);
    await page.goto(`${host.address}/about`);
    assert.ok(await page.getByText(words.easy.safetyWords[0] ?? "").isVisible());
    await assertAccessible(page);
    await press(page, words.easy.turnOff, words.safety.heading);
    assert.equal(await page.getByText(words.easy.wordsHeading).count(), 0);
  });
});

type Look = () => Promise<void>;
