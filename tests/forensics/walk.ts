import type { Page } from "playwright-core";
import { COMES_BACK } from "../../src/rooms/front-door/index.ts";
import { filled } from "../support/help-inputs.ts";
import { press } from "./press.ts";

const MOST_PAGES = 40;
const PATIENCE_MS = 120_000;

/** What she types. Words that stand nowhere else, so that each find is one of these. */
const TYPED = {
  words: "Vexmoorling came at night and took the ferrowick.",
  unsent: "Quandlesby must not know that I wrote this.",
  given: "Zanterelle",
  family: "Quillmarsh",
  phone: "07700 900461",
} as const;

/** How each typed thing would look if it were kept, also in part or in another form. */
export const TYPED_TRACES: readonly string[] = [
  "Vexmoorling",
  "ferrowick",
  "Quandlesby",
  "Zanterelle",
  "Quillmarsh",
  "07700 900461",
  "07700+900461",
  "07700%20900461",
  "7700900461",
];

/** What this walk showed, besides what she typed. */
export type Walked = {
  /** All that the start page says. */
  readonly start: string;
  /** The heading of each page of the two requests. */
  readonly shown: ReadonlySet<string>;
  /** The number she was given to come back with, which she typed again. */
  readonly number: string;
};

/**
 * A whole request for help, to come back to with a number, sent; the number typed again. Then a second one, up to the
 * page where she is in the middle of writing.
 */
export async function askForHelp(page: Page, address: string): Promise<Walked> {
  const shown = new Set<string>();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  const start = await page.locator("body").innerText();
  await begin(page);
  await answerUntil(page, { ...ASKS, channel: COMES_BACK }, shown, "send");
  await press(page, page.locator("button[name=go][value=send]"));
  shown.add(await headingOf(page));
  const number = (await page.locator("main strong").first().innerText()).replace(/\D+/g, " ").trim();
  await page.locator("#typed").fill(number);
  await press(page, page.locator("main form button").first());
  await page.goto(address);
  await begin(page);
  await answerUntil(page, { ...ASKS, channel: "phone" }, shown, "words");
  await page.getByRole("textbox").fill(TYPED.unsent);
  return { start, shown, number };
}

const ASKS = {
  danger: "yes",
  phone: TYPED.phone,
  given: TYPED.given,
  family: TYPED.family,
  words: TYPED.words,
  employers: "none",
  more: "no",
} as const;

async function begin(page: Page): Promise<void> {
  await press(page, page.locator("button[name=way][value=a]"));
}

/** Answers page after page, and stops at the last look, or at the page that asks for her words. */
async function answerUntil(
  page: Page,
  asks: Asks,
  shown: Set<string>,
  stop: "send" | "words",
): Promise<void> {
  const fields = filled("a", asks);
  const wordsField = Object.keys(filled("a", { words: "" }))[0] ?? "";
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    shown.add(await headingOf(page));
    if (await page.locator("button[name=go][value=send]").count()) return;
    if (stop === "words" && (await page.locator(`[name="${wordsField}"]`).count())) return;
    for (const [name, value] of Object.entries(fields)) await fill(page, name, String(value));
    await press(page, page.locator("main form button").first());
  }
  throw new Error(`The request for help has no end; it stands at "${await headingOf(page)}".`);
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

type Asks = Parameters<typeof filled>[1];
