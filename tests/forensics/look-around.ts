import { setTimeout as wait } from "node:timers/promises";
import type { BrowserContext, Page } from "playwright-core";

const SETTLE_MS = 150;
const TRIES = 400;
/** How far back a tab is walked that was opened again: further back lies what was walked already. */
const SOME = 3;

/** Everything that can be read on a page, once it is there whole: address, title, text and what stands in its fields. */
export async function readPage(page: Page): Promise<string> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    // No load is waited for: a page from the back/forward cache is shown again, not loaded. One that loads itself again,
    // as ours do when they come back from there, takes the question with it.
    await wait(SETTLE_MS);
    const read = await page.evaluate(readWhole).catch(() => undefined);
    if (read !== undefined) return read;
  }
  throw new Error(`The page was never there whole: ${page.url()}.`);
}

/** Runs in the page. */
function readWhole(): string | undefined {
  if (document.readyState !== "complete") return undefined;
  const fields = document.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea");
  const values = Array.from(fields, ({ value }) => value);
  return [location.href, document.title, document.body.innerText, ...values].join("\n");
}

/** Reads every page of a tab's history, back to the first and forward to the last, and what the Back button's menu lists. */
export async function readHistoryOf(page: Page): Promise<string[]> {
  const { index, listed } = await listHistory(page);
  const back = await walkBack(page, index);
  const forward: string[] = [];
  while (await isForwardLeft(page)) {
    await step(() => page.goForward({ waitUntil: "commit" }));
    forward.push(await readPage(page));
  }
  return [...listed, ...back, ...forward];
}

/** Of every tab there is: its page, what its Back button's menu lists, and the first pages that lie behind. */
export async function readTabs(context: BrowserContext): Promise<string[]> {
  const read: string[] = [];
  for (const page of context.pages().filter(isOfSite)) {
    const { index, listed } = await listHistory(page);
    read.push(await readPage(page), ...listed, ...(await walkBack(page, Math.min(index, SOME))));
  }
  return read;
}

/** A tab of the site or of where it leads; or of a page that the browser cannot show again, as one that answered a form. */
export function isOfSite(page: Page): boolean {
  return /^(http|chrome-error:)/.test(page.url());
}

async function walkBack(page: Page, depth: number): Promise<string[]> {
  const read: string[] = [];
  for (let left = depth; left > 0; left -= 1) {
    await step(() => page.goBack({ waitUntil: "commit" }));
    read.push(await readPage(page));
  }
  return read;
}

/** Where a browser asks first whether to send a form again, its question is what is shown. */
async function step(go: () => Promise<unknown>): Promise<void> {
  await go().catch((error: unknown) => {
    if (!String(error).includes("ERR_CACHE_MISS")) throw error;
  });
}

async function isForwardLeft(page: Page): Promise<boolean> {
  const { index, listed } = await listHistory(page);
  return index < listed.length - 1;
}

async function listHistory(page: Page): Promise<{ index: number; listed: string[] }> {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send("Page.getNavigationHistory");
  await session.detach();
  return { index: currentIndex, listed: entries.map(({ title, url }) => `${title}\n${url}`) };
}
