import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

/** The figures as a manager sees them. */
export async function seeFigures(page: Page, camera: Camera): Promise<void> {
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await camera.wide(page, "figures");
  await camera.phone(page, "figures");
  await page.getByRole("link", { name: "Requests for help" }).click();
  await page.getByText("What counts").waitFor();
  await camera.wide(page, "figure");
}

/** The county's, as a commissioner sees them. */
export async function seeCountyFigures(page: Page, camera: Camera): Promise<void> {
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await page.getByRole("heading", { name: "The county's figures" }).waitFor();
  await camera.wide(page, "figures-county");
}

/** What an administrator has: things to set up, and people with their roles. */
export async function seeAdministrator(page: Page, camera: Camera): Promise<void> {
  await page.getByRole("link", { name: "More", exact: true }).click();
  await camera.wide(page, "set-up");
  await page
    .getByRole("link", { name: /People/ })
    .last()
    .click();
  await camera.wide(page, "people-and-roles");
}
