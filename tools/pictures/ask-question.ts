import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { pressTo } from "./actions.ts";

/** Longer than a program takes to fill a page in and send it. */
const LIKE_A_PERSON_MS = 3_200;

/** Asks a question without a name. @returns the number by which she comes back */
export async function askQuestion(page: Page, help: string, words: string, camera: Camera): Promise<string> {
  await page.goto(help);
  await pressTo(
    page,
    "I want to ask a question without giving my name",
    "What this site can and cannot hide",
  );
  await pressTo(page, "Carry on", "What would you like to ask?");
  await page.getByRole("textbox").fill(words);
  await camera.phone(page, "help-question");
  await page.waitForTimeout(LIKE_A_PERSON_MS);
  await page.getByRole("button", { name: "Send" }).click();
  const number = page.locator("[data-number] bdi").first();
  await number.waitFor();
  return (await number.innerText()).trim();
}

/** Comes back with the number and reads what was answered. */
export async function readAnswer(page: Page, help: string, number: string, camera: Camera): Promise<void> {
  await page.goto(help);
  await pressTo(page, "I was here before and have a number", "What is your number?");
  await page.getByRole("textbox").fill(number);
  await page.waitForTimeout(LIKE_A_PERSON_MS);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: "Close it for good" }).waitFor();
  await camera.phone(page, "help-answer");
}
