import type { Page } from "playwright-core";
import { follow, press } from "./actions.ts";
import type { Camera } from "./camera.ts";

/** A professional with an account begins a request; one without is at the page that sends a link. */
export async function askForSomeone(page: Page, partnership: string, camera: Camera): Promise<void> {
  await follow(page, "Ask for help for someone");
  await camera.wide(page, "request-before");
  await press(page, "Begin");
  await page.getByLabel("No", { exact: true }).check();
  await press(page, "Continue");
  await page.getByLabel("First name").waitFor();
  await camera.wide(page, "request");
  await page.goto(`${partnership}/refer`);
  await camera.wide(page, "refer");
}
