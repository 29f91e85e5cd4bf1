import type { Page } from "playwright-core";

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

/** Loads the page again until it shows what is waited for: jobs do their part within a few seconds. */
export async function reloadUntil(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole("link", { name });
  for (let tries = 0; tries < 40 && (await link.count()) === 0; tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await link.last().waitFor();
}
