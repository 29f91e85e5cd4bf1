import { setTimeout as wait } from "node:timers/promises";
import { ANSWER_TRACE, TYPED } from "./canaries.ts";
import { begin, note, numberOn, typeBack, type Walking } from "./fill.ts";
import { press } from "./press.ts";

// How long the page's script takes to find out that it can seal here; before, a press goes the other way.
const SCRIPT_MS = 400;

/**
 * Asks a question without a name, types its number back, comes back with it, reads the answer and adds something. What
 * a device can seal and open, it does here.
 * @param answer writes the answer, on the other side
 * @returns the number
 */
export async function askQuestion(walking: Walking, answer: () => Promise<void>): Promise<string> {
  const { page } = walking;
  await begin(walking, "g");
  await note(walking);
  await press(page, page.locator("main form button").first());
  await note(walking);
  await wait(SCRIPT_MS);
  await page.locator("#question").fill(TYPED.question);
  await page.locator("main form:has(#question) button").click();
  const number = await numberOn(page);
  await note(walking);
  await typeBack(page, number);
  await answer();
  await begin(walking, "e");
  await note(walking);
  await wait(SCRIPT_MS);
  await page.locator("#number").fill(number);
  await page.locator("main form:has(#number) button").click();
  await page.getByText(ANSWER_TRACE).first().waitFor();
  await note(walking);
  await page.locator("#more").fill(TYPED.more);
  await page.locator("main form:has(#more) button").click();
  await page.getByText("Thank you. We have it.").filter({ visible: true }).first().waitFor();
  return number;
}
