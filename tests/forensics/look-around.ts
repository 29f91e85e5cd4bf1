import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";

const SETTLE_MS = 150;
const TRIES = 20;
/** How far back a tab is walked that was opened again: further back lies what was walked already. */
const SOME = 3;

/** Everything that can be read on a page: address, title, text and what stands in its fields. */
export async function readPage(page: Page): Promise<string> {
  for (let tried = 0; ; tried += 1) {
    try {
      await page.waitForLoadState();
      await wait(SETTLE_MS);
      return await page.evaluate(() => {
        const fields = document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea");
        const values = Array.from(fields, ({ value }) => value);
        return [location.href, document.title, document.body.innerText, ...values].join("\n");
      });
    } catch (error) {
      // A page that loads itself again, as ours do when they come back from the cache, takes the question with it.
      if (tried === TRIES) throw error;
    }
  }
}

/** Reads every page of a tab's history, back to the first and forward to the last, and what the Back button's menu lists. */
export async function readHistoryOf(page: Page): Promise<string[]> {
  const { index, listed } = await listHistory(page);
  const back = await walkBack(page, index);
  const forward: string[] = [];
  for (let depth = 1; depth < listed.length; depth += 1) {
    // Forward is gone where a page led elsewhere by itself.
    if ((await page.goForward({ waitUntil: "commit" })) === null) break;
    forward.push(await readPage(page));
  }
  return [...listed, ...back, ...forward];
}

/** Of every tab there is: its page, what its Back button's menu lists, and the first pages that lie behind. */
export async function readTabs(context: BrowserContext): Promise<string[]> {
  const read: string[] = [];
  for (const page of context.pages().filter((each) => each.url().startsWith("http"))) {
    const { index, listed } = await listHistory(page);
    read.push(await readPage(page), ...listed, ...(await walkBack(page, Math.min(index, SOME))));
  }
  return read;
}

async function walkBack(page: Page, depth: number): Promise<string[]> {
  const read: string[] = [];
  for (let step = 0; step < depth; step += 1) {
    await page.goBack({ waitUntil: "commit" });
    read.push(await readPage(page));
  }
  return read;
}

async function listHistory(page: Page): Promise<{ index: number; listed: string[] }> {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
  await session.detach();
  return { index: currentIndex, listed: entries.map(({ title, url }) => `${title}\n${url}`) };
}
