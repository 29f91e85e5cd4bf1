import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { press } from "./actions.ts";

const TRIES = 20;

/** Answers the question that has these words, with a text that was approved. */
export async function answerQuestion(page: Page, words: string, camera: Camera): Promise<void> {
  const list = new URL("/inbox", page.url()).href;
  await page.goto(list);
  await camera.wide(page, "inbox");
  await openQuestion(page, list, words);
  await page.getByRole("link", { name: "Take this question", exact: true }).click();
  await press(page, "Take this question");
  await page.getByRole("link", { name: "Answer", exact: true }).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.wide(page, "inbox-answer");
  await page.getByRole("radio").first().check();
  await press(page, "Answer");
}

/** It comes in within seconds; words stand on its own page alone. */
async function openQuestion(page: Page, list: string, words: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    await page.goto(list);
    const links = await page.locator('main a[href^="/inbox/"]').all();
    const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
    for (const path of new Set(paths)) {
      await page.goto(new URL(path ?? "", list).href);
      if ((await page.innerText("main")).includes(words)) return;
    }
    await page.waitForTimeout(1_000);
  }
  throw new Error(`No question has the words "${words}".`);
}
