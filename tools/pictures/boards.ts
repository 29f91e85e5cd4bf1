import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

const SHOTS = [
  ["/board/bodies/partnership-board", "board-body"],
  ["/board/actions", "board-actions"],
  ["/board/risks", "risk-register"],
] as const;

/** Of a list, the first. */
const FIRST_OF = [
  ["/board", "/board/meetings", "board-meeting"],
  ["/board/reports", "/board/reports", "board-report"],
  ["/plan/publications", "/plan/publications", "edition"],
] as const;

/** What whoever keeps the boards' business sees: a body, the log of actions, the register of risks, a meeting to come, a report, an edition of figures. */
export async function seeBoards(page: Page, camera: Camera): Promise<void> {
  for (const [path, name] of SHOTS) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await camera.wide(page, name);
  }
  for (const [list, link, name] of FIRST_OF) {
    await page.goto(new URL(list, page.url()).href);
    await page.locator(`main a[href^="${link}/"]:not([href$="/new"])`).first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await camera.wide(page, name);
  }
}

/** A table of the figures for everybody, on the partnership's face. */
export async function seePublicFigures(page: Page, partnership: string, camera: Camera): Promise<void> {
  await page.goto(new URL("/figures/requests-by-district", partnership).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.wide(page, "figures-for-everybody");
}
