import type { Page } from "playwright-core";
import { press, pressTo } from "./actions.ts";

const WORK =
  "Do they, or anyone close to them, work for the police, a council, the health service, a school or a support service?";

/** Somebody made up, who asks for help. */
export type Asking = {
  readonly given: string;
  readonly family: string;
  readonly born: readonly [day: string, month: string, year: string];
  readonly phone: string;
  readonly words: string;
};

/** Asks for help on the public pages, from the first page to the receipt; `see` is called on each page by name. */
export async function askForHelp(
  page: Page,
  asking: Asking,
  see: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  await see("start");
  await pressTo(page, "I need help for myself", "What this site can and cannot hide");
  await see("before");
  await pressTo(page, "Carry on", "Are you in danger now?");
  await page.getByLabel("No", { exact: true }).check();
  await pressTo(page, "Continue", "How is it safe to reach you?");
  await page.getByLabel("Call me").check();
  await see("safe-contact");
  await pressTo(page, "Continue", "What number should we use?");
  await page.getByRole("textbox").fill(asking.phone);
  await pressTo(page, "Continue", "Who else can see this phone or email?");
  await pressTo(page, "Continue", "When is it safe?");
  await page.getByLabel("From").fill("10am");
  await page.getByLabel("To", { exact: true }).fill("12 noon");
  await see("safe-time");
  await pressTo(page, "Continue", "How will we know it is you?");
  await pressTo(page, "Continue", "What should we call you?");
  await giveName(page, asking);
  await pressTo(page, "Continue", "What is happening, in your own words?");
  await page.getByRole("textbox").fill(asking.words);
  await see("words");
  await pressTo(page, "Continue", WORK);
  await page.getByLabel("No, none of these").check();
  await pressTo(page, "Continue", "Check before you send");
  await see("check");
  await press(page, "Send");
  await page.getByRole("heading", { level: 1, name: "Thank you. We have it." }).waitFor();
  await see("receipt");
}

async function giveName(page: Page, { given, family, born }: Asking): Promise<void> {
  await page.getByLabel("First name").fill(given);
  await page.getByLabel("Last name").fill(family);
  const [day, month, year] = born;
  await page.getByLabel("Day").fill(day);
  await page.getByLabel("Month").fill(month);
  await page.getByLabel("Year").fill(year);
}
