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

/** The advocate writes down what was said and makes a plan with her; the case, the plan and her page as they then are. */
export async function workCase(page: Page, address: string, camera: Camera): Promise<void> {
  await page.goto(`${address}/contact`);
  await page.getByLabel("With her", { exact: true }).check();
  await page.getByLabel("She was alone").check();
  await page.getByLabel("Facts").fill("Spoke for twenty minutes. She is at her sister's until Sunday.");
  await press(page, "Record a contact");
  await page.goto(`${address}/note`);
  await camera.wide(page, "note");
  await page.getByLabel("Her own words").fill("I slept at last.");
  await press(page, "Write a note");
  await page.goto(`${address}/plans`);
  await press(page, /^Begin/);
  await page.getByLabel("Where to go").fill("To her sister. The spare key is under the blue pot.");
  await camera.wide(page, "plan");
  await press(page, "Write the plan");
  await page.goto(address);
  await camera.wide(page, "case");
  await camera.phone(page, "case");
}

/** What the service says it can take. */
export async function sayCapacity(page: Page, camera: Camera): Promise<void> {
  await page.goto(new URL("/services/idva", page.url()).href);
  await camera.wide(page, "capacity");
}

/** Her page, by the name it is found by. */
export async function seePerson(page: Page, name: string, camera: Camera): Promise<void> {
  await page.fill("#search", name);
  await press(page, "Search");
  await page.getByRole("link", { name: /^P-/ }).first().click();
  await page.getByRole("heading", { name: "Chronology" }).waitFor();
  await camera.wide(page, "person");
  await camera.phone(page, "person");
}
