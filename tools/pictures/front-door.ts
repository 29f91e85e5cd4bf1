import type { Page } from "playwright-core";
import { follow, press, reloadUntil } from "./actions.ts";
import type { Camera } from "./camera.ts";

/** A contact from the queue to a referral that waits for its service; pictures on the way. */
export async function workFrontDoor(page: Page, camera: Camera): Promise<void> {
  await reloadUntil(page, /Take this contact/);
  await camera.wide(page, "now");
  await camera.phone(page, "now");
  await follow(page, /Take this contact/);
  await press(page, "Take this contact");
  await camera.wide(page, "contact");
  await camera.phone(page, "contact");
  await follow(page, "Say who this is about");
  await camera.wide(page, "recognise");
  await page.getByLabel("Somebody not known before", { exact: true }).check();
  await press(page, "Say who this is about");
  await assessRisk(page, camera);
  await refer(page, camera);
}

/** The same, only as far as saying who it is: so that the next contact has somebody to be compared with. */
export async function makeKnown(page: Page): Promise<void> {
  await reloadUntil(page, /Take this contact/);
  await follow(page, /Take this contact/);
  await press(page, "Take this contact");
  await follow(page, "Say who this is about");
  await page.getByLabel("Somebody not known before", { exact: true }).check();
  await press(page, "Say who this is about");
}

/** What came of the referral is passed on. */
export async function passOn(page: Page): Promise<void> {
  await reloadUntil(page, /Record that the outcome was passed on/);
  await follow(page, /Record that the outcome was passed on/);
  await press(page, "Record that the outcome was passed on");
}

async function assessRisk(page: Page, camera: Camera): Promise<void> {
  await press(page, "Assess risk");
  const items = await page.locator('[type="radio"][value="yes"]').all();
  for (const [index, item] of items.entries()) {
    const name = await item.getAttribute("name");
    await page.check(`[name="${name}"][value="${index % 3 === 2 ? "no" : "yes"}"]`);
  }
  await page.getByLabel("High", { exact: true }).check();
  await page
    .getByLabel("Why?")
    .fill("She is frightened, it is getting worse, and she has begun to leave him.");
  await camera.wide(page, "risk");
  await press(page, "Complete the assessment");
}

async function refer(page: Page, camera: Camera): Promise<void> {
  await follow(page, "Refer to a service");
  await camera.wide(page, "services");
  await page.getByLabel("Domestic abuse advocates (IDVA)").check();
  for (const part of ["Her name and date of birth", "How it is safe to reach her", "Her own words"]) {
    await page.getByLabel(part).check();
  }
  await page.getByLabel("She agreed to this").check();
  await press(page, "Continue");
  await camera.wide(page, "what-is-sent");
  await press(page, "Send this referral");
}
