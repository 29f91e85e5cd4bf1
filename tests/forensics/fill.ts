import type { Page } from "playwright-core";
import { press } from "./press.ts";

const MOST_PAGES = 40;

/** Fields by the names of their inputs, and what to put into each. */
export type Entries = Readonly<Record<string, unknown>>;

/** A walk as it goes: the page, where the site is, and the heading of every page it showed. */
export type Walking = { readonly page: Page; readonly address: string; readonly shown: Set<string> };

/** From the start page into one of its ways. */
export async function begin({ page, address }: Walking, way: string): Promise<void> {
  await page.goto(address);
  await press(page, page.locator(`button[name=way][value=${way}]`));
}

/** Answers page after page, and stops at the last look, or at the page that asks for the field named. */
export async function answerUntil(walking: Walking, fields: Entries, stop?: string): Promise<void> {
  const { page } = walking;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    await note(walking);
    if (await page.locator("button[name=go][value=send]").count()) return;
    if (stop !== undefined && (await page.locator(`[name="${stop}"]`).count())) return;
    for (const [name, value] of Object.entries(fields)) await fill(page, name, String(value));
    await press(page, page.locator("main form button").first());
  }
  throw new Error(`The journey has no end; it stands at "${await headingOf(page)}".`);
}

/** Adds the heading of the page to what was shown. */
export async function note({ page, shown }: Walking): Promise<void> {
  shown.add(await headingOf(page));
}

/** The number the page gives out, as it stands there, once it is there. */
export async function numberOn(page: Page): Promise<string> {
  const said = page.locator("[data-number] bdi").first();
  await said.waitFor();
  return (await said.innerText()).trim();
}

/** Types the number back, which the page then says is right: it here, or the site. */
export async function typeBack(page: Page, number: string): Promise<void> {
  await page.locator("#typed").fill(number);
  await page.locator("main form:has(#typed) button").click();
  await page.getByText("Yes, that is it").filter({ visible: true }).first().waitFor();
}

async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  if ((await field.count()) === 0) return;
  const kind = await field.first().getAttribute("type");
  if (kind === "radio" || kind === "checkbox")
    await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
  else await field.fill(value);
}

async function headingOf(page: Page): Promise<string> {
  return (await page.locator("h1").innerText()).trim();
}
