import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";
import { pressTo } from "./actions.ts";

/** Finds a service from the first page: the search, what it found, and one service. */
export async function findService(page: Page, help: string, camera: Camera): Promise<void> {
  await page.goto(help);
  await page.getByRole("link", { name: "Find a service" }).click();
  await page.getByRole("heading", { level: 1, name: "Find a service" }).waitFor();
  await page.getByLabel("What is happening, or what do you need?").fill("someone is following me");
  await camera.phone(page, "help-find");
  await pressTo(page, "Show what fits", "Services that may fit");
  await camera.phone(page, "help-found");
  await page.getByRole("link", { name: "Stalking advocacy" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Stalking advocacy" }).waitFor();
  await camera.phone(page, "help-service");
}
