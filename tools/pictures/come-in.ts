import type { Browser, BrowserContext, Page } from "playwright-core";
import { demoPeople } from "../../src/foundation/identity/index.ts";
import type { Pack } from "../../src/foundation/pack/index.ts";
import { press } from "./actions.ts";

/** A page in a context of its own, without cookies from any other. */
export async function withPage<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context: BrowserContext = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The name of whoever holds this role first in the demonstration. */
export function nameOf(pack: Pack, roleId: string): string {
  const person = demoPeople(pack).find((each) => each.roleId === roleId);
  if (!person) throw new Error(`The demonstration has nobody in the role ${roleId}.`);
  return person.name;
}

/** Comes in by the page of ways in, as the person of this name, and sees their first page. */
export async function comeIn(page: Page, staff: string, name: string): Promise<void> {
  await page.goto(`${staff}/`);
  await press(page, new RegExp(`as ${name}`));
  await page.getByRole("button", { name: "Sign out" }).waitFor();
}
