import type { Page } from "playwright-core";
import { follow, openNewest, press } from "./actions.ts";
import type { Camera } from "./camera.ts";

const TAKE = "Take this contact";

/** The contact with these words, from the queue to referrals that wait for their services; pictures on the way. */
export async function workFrontDoor(page: Page, words: string, known: string, camera: Camera): Promise<void> {
  await openNewest(page, /Take this contact/, words);
  const address = page.url();
  await page.goto(new URL("/now", address).href);
  await camera.wide(page, "now");
  await camera.phone(page, "now");
  await page.goto(new URL("/queue", address).href);
  await camera.wide(page, "queue");
  await camera.phone(page, "queue");
  await page.goto(`${address}/take`);
  await press(page, TAKE);
  await camera.wide(page, "contact");
  await camera.phone(page, "contact");
  await follow(page, "Say who this is about");
  await camera.wide(page, "recognise");
  await page.getByLabel(known).check();
  await press(page, "Say who this is about");
  await linkOtherSide(page, address, camera);
  await assessRisk(page, camera);
  await camera.wide(page, "triage");
  await page.goto(`${address}/needs`);
  await camera.wide(page, "needs");
  await page.locator('[name="need-advocacy"][value="wanted"]').check();
  await press(page, "Keep this");
  await refer(page, camera);
}

/** Only as far as saying who it is, so that the next contact has somebody to be compared with. */
export async function makeKnown(page: Page, words: string): Promise<void> {
  await openNewest(page, /Take this contact/, words);
  await page.goto(`${page.url()}/take`);
  await press(page, TAKE);
  await follow(page, "Say who this is about");
  await page.getByLabel("Somebody not known before", { exact: true }).check();
  await press(page, "Say who this is about");
}

/** What came of the referral is passed on. */
export async function passOn(page: Page, words: string): Promise<void> {
  await openNewest(page, /Record that the outcome was passed on/, words);
  await page.goto(`${page.url()}/tell`);
  await press(page, "Record that the outcome was passed on");
}

/** Two records that may be of one person: what speaks for it. */
export async function seePair(page: Page, camera: Camera): Promise<void> {
  await page.goto(new URL("/matches", page.url()).href);
  await page.locator('main a[href^="/matches/"]').first().click();
  await camera.wide(page, "pair");
}

/** Who causes harm is linked with her, never merged, and the page says what the Act makes of it. */
async function linkOtherSide(page: Page, address: string, camera: Camera): Promise<void> {
  await page.goto(`${address}/other-side`);
  for (const [name, value] of [
    ["person", "new"],
    ["relation", "ex-partner"],
    ["ties", "intimate"],
    ["check", "clear"],
  ])
    await page.check(`[name="${name}"][value="${value}"]`);
  await page.fill('[name="given"]', "Dermot");
  await press(page, "Say who is causing harm");
  await page.getByRole("link", { name: "Back to the contact" }).waitFor();
  await camera.wide(page, "relationship");
  await page.goto(address);
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
  await follow(page, "Refer to services");
  await camera.wide(page, "services");
  for (const service of ["idva", "one-stop-shop"]) await page.check(`[name="service"][value="${service}"]`);
  for (const part of ["Her name and date of birth", "How it is safe to reach her", "Her own words"]) {
    await page.getByLabel(part).check();
  }
  await page.getByLabel("She agreed to this").check();
  await press(page, "Continue");
  await camera.wide(page, "what-is-sent");
  await press(page, "Send these 2 referrals");
}
