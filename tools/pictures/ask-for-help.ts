import type { Page } from "playwright-core";
import { press, pressTo } from "./actions.ts";

const MOST_PAGES = 30;
const CHECK = "Check before you send";

/** Somebody made up, who asks for help. */
export type Asking = {
  readonly given: string;
  readonly family: string;
  readonly born: readonly [day: string, month: string, year: string];
  readonly phone: string;
  readonly words: string;
};

type See = (name: string) => Promise<void>;

/** What she answers on the pages with these headings, and by what name a picture is taken of each. */
const ANSWERS: readonly (readonly [
  heading: string,
  see: string,
  answer: (page: Page, asking: Asking) => unknown,
])[] = [
  ["Are you in danger now?", "danger", (page) => page.getByLabel("No", { exact: true }).check()],
  ["How is it safe to reach you?", "safe-contact", (page) => page.getByLabel("Call me").check()],
  ["What number should we use?", "number", (page, { phone }) => page.getByRole("textbox").fill(phone)],
  ["When is it safe?", "safe-time", sayWhen],
  ["What should we call you?", "name", giveName],
  [
    "What is happening, in your own words?",
    "words",
    (page, { words }) => page.getByRole("textbox").fill(words),
  ],
  [
    "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?",
    "work",
    (page) => page.getByLabel("No, none of these").check(),
  ],
];

/** Asks for help on the public pages, from the first page to the receipt; `see` is called on each page by name. */
export async function askForHelp(page: Page, asking: Asking, see: See = async () => {}): Promise<void> {
  await see("start");
  await pressTo(page, "I need help for myself", "What this site can and cannot hide");
  await see("before");
  await pressTo(page, "Carry on", "Are you in danger now?");
  for (let pages = 0; pages < MOST_PAGES && (await headingOf(page)) !== CHECK; pages += 1)
    await answerPage(page, asking, see);
  await see("check");
  await press(page, "Send");
  await page.getByRole("heading", { level: 1, name: "Thank you. We have it." }).waitFor();
  await see("receipt");
}

async function answerPage(page: Page, asking: Asking, see: See): Promise<void> {
  const heading = await headingOf(page);
  const [, name, answer] = ANSWERS.find(([asked]) => asked === heading) ?? [];
  await answer?.(page, asking);
  if (name !== undefined) await see(name);
  await Promise.all([page.waitForEvent("load"), press(page, "Continue")]);
}

function headingOf(page: Page): Promise<string> {
  return page.locator("h1").innerText();
}

async function sayWhen(page: Page): Promise<void> {
  await page.getByLabel("From").fill("10am");
  await page.getByLabel("To", { exact: true }).fill("12 noon");
}

async function giveName(page: Page, { given, family, born }: Asking): Promise<void> {
  await page.getByLabel("First name").fill(given);
  await page.getByLabel("Last name").fill(family);
  const [day, month, year] = born;
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(year);
}
