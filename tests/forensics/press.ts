import type { Locator, Page } from "playwright-core";

/** Presses a button and waits for the next page, which may have the same address. */
export async function press(page: Page, button: Locator): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-old", ""));
  await button.click();
  await page.locator("html:not([data-old]) body").waitFor();
}
