import type { Page } from "playwright-core";
import { COMES_BACK } from "../../src/rooms/front-door/index.ts";
import { filled } from "../support/help-inputs.ts";
import { ANSWER_TRACE, PLACE, TYPED, TYPED_TRACES } from "./canaries.ts";
import { answerUntil, begin, note, numberOn, typeBack, type Walking } from "./fill.ts";
import { press } from "./press.ts";
import { findService, tellOfPlace } from "./walk-aside.ts";
import { askQuestion } from "./walk-question.ts";

const PATIENCE_MS = 120_000;

/** What this walk showed and what she told it, as it would look if it were kept. */
export type Walked = {
  /** All that the start page says. */
  readonly start: string;
  /** The heading of each page that was hers, and words of the answer she read. */
  readonly shown: ReadonlySet<string>;
  /** The headings of pages that are the same for everybody who opens their address, as a service's. */
  readonly published: ReadonlySet<string>;
  /** What she typed or chose, and the numbers she was given, which she typed again. */
  readonly typed: readonly string[];
};

/** Where a walk goes: the site, and who writes the answers there. */
export type Site = { readonly address: string; readonly answer: () => Promise<void> };

/**
 * Everything that can be told on the help pages: a search for a service and a remark on its page; a place; a question, and
 * what is added when she comes back with its number; a whole request for help, to come back to with a number. Then a
 * second request, up to the page where she is in the middle of writing.
 */
export async function walk(page: Page, { address, answer }: Site): Promise<Walked> {
  const walking: Walking = { page, address, shown: new Set([ANSWER_TRACE]) };
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  const start = await page.locator("body").innerText();
  const published = await findService(walking);
  const place = await tellOfPlace(walking);
  const question = await askQuestion(walking, answer);
  const request = await askForHelp(walking);
  await beginAnother(walking);
  return {
    start,
    shown: new Set([...walking.shown].filter((heading) => !published.includes(heading))),
    published: new Set(published),
    typed: [...TYPED_TRACES, PLACE.name, PLACE.near, ...[place, question, request].flatMap(waysToWrite)],
  };
}

/** A whole request for help, to come back to with a number, sent; the number typed again. @returns the number */
async function askForHelp(walking: Walking): Promise<string> {
  const { page } = walking;
  await begin(walking, "a");
  await answerUntil(walking, filled("a", { ...ASKS, channel: COMES_BACK }));
  await press(page, page.locator("button[name=go][value=send]"));
  await note(walking);
  const number = await numberOn(page);
  await typeBack(page, number);
  return number;
}

async function beginAnother(walking: Walking): Promise<void> {
  await begin(walking, "a");
  const [words] = Object.keys(filled("a", { words: "" }));
  await answerUntil(walking, filled("a", { ...ASKS, channel: "phone" }), words);
  await walking.page.getByRole("textbox").fill(TYPED.unsent);
}

function waysToWrite(number: string): readonly string[] {
  return [number, number.replaceAll(" ", ""), number.replaceAll(" ", "+"), number.replaceAll(" ", "%20")];
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
