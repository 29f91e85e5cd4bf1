import type { Page } from "playwright-core";
import { openNewest, press } from "./actions.ts";
import type { Camera } from "./camera.ts";

/** Intake reads the referral with these words and accepts it. @returns the address of the case that opens. */
export async function acceptReferral(page: Page, words: string, camera: Camera): Promise<string> {
  await openNewest(page, /Accept this referral/, words);
  await camera.wide(page, "referral");
  const address = page.url();
  await page.goto(new URL("/now", address).href);
  await camera.wide(page, "service-now");
  await page.goto(`${address}/accept`);
  await press(page, "Accept this referral");
  return page.url();
}

/** The manager gives the case to the advocate of this name. */
export async function allocateCase(page: Page, address: string, advocate: string): Promise<void> {
  await page.goto(`${address}/allocate`);
  await page.getByLabel(advocate).first().check();
  await press(page, "Allocate to a worker");
}

/** The advocate writes down what was said, and the case is as its page shows it. */
export async function workCase(page: Page, address: string, camera: Camera): Promise<void> {
  await page.goto(`${address}/contact`);
  await page.getByLabel("A fact").first().check();
  await page
    .getByLabel("Write it down")
    .fill("Spoke for twenty minutes. She is at her sister's until Sunday.");
  await press(page, "Record a safe contact");
  await page.goto(`${address}/note`);
  await page.getByLabel("Her own words").check();
  await page.getByLabel("Write it down").fill("I slept at last.");
  await press(page, "Write a note");
  await camera.wide(page, "case");
  await camera.phone(page, "case");
}
