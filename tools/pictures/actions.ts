import type { Page } from "playwright-core";

const LOOK_AT = 8;

/** Presses a button. */
export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** Presses a button and waits for the page it leads to, by its main heading. */
export async function pressTo(page: Page, name: string, heading: string): Promise<void> {
  await press(page, name);
  await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
}

/** Follows the last link of this name: on Now, the newest of its kind. */
export function follow(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole("link", { name }).last().click();
}

/**
 * From Now, opens the record whose page has these words, among the newest that offer this step. Looks again for some
 * seconds: jobs do their part within a few.
 */
export async function openNewest(page: Page, step: string | RegExp, words: string): Promise<void> {
  const now = new URL("/now", page.url()).href;
  for (let tries = 0; tries < 20; tries += 1) {
    await page.goto(now);
    for (const path of await newest(page, step)) {
      await page.goto(new URL(path, now).href);
      if ((await page.innerText("main")).includes(words)) return;
    }
    await page.waitForTimeout(1_000);
  }
  throw new Error(`Nothing that offers "${String(step)}" on Now has the words "${words}".`);
}

/** Where the newest of their kind are shown, newest first: a step's address without the step. */
async function newest(page: Page, step: string | RegExp): Promise<string[]> {
  const links = (await page.getByRole("link", { name: step }).all()).toReversed().slice(0, LOOK_AT);
  const hrefs = await Promise.all(links.map((link) => link.getAttribute("href")));
  return hrefs
    .map((href) => /^\/[a-z]+\/[0-9a-f-]{36}/.exec(href ?? "")?.[0])
    .filter((path) => path !== undefined);
}
