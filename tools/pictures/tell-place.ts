import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { pressTo } from "./actions.ts";

/** Tells of a place that feels unsafe, from the first page to the receipt, by a spot on the map. */
export async function tellPlace(page: Page, help: string, camera: Camera): Promise<void> {
  await page.goto(help);
  await pressTo(page, "Tell us about a place", "Telling us about a place");
  await camera.phone(page, "help-place");
  await pressTo(page, "Carry on", "What this site can and cannot hide");
  await pressTo(page, "Carry on", "Which district is it in?");
  await page.getByLabel("Stevenage", { exact: true }).check();
  await pressTo(page, "Continue", "Which of these is it nearest to?");
  await page.getByLabel("None of these: I'd like to show it on a map").check();
  await pressTo(page, "Continue", "Where is it?");
  await pressTo(page, "Begin at Stevenage town centre", "Where is it?");
  await page.locator("#spot-said").waitFor();
  await camera.phone(page, "help-spot");
  await pressTo(page, "Use this spot", "What is it about the place?");
  await page.getByLabel("It is badly lit").check();
  await pressTo(page, "Continue", "Did something happen there?");
}
