import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

const SHOTS = [
  ["/board/bodies/partnership-board", "board-body"],
  ["/board/actions", "board-actions"],
  ["/board/risks", "risk-register"],
] as const;

/** What whoever keeps the boards' business sees: a body, the log of actions, the register of risks, a meeting to come. */
export async function seeBoards(page: Page, camera: Camera): Promise<void> {
  for (const [path, name] of SHOTS) {
    await page.goto(new URL(path, page.url()).href);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await camera.wide(page, name);
  }
  await page.goto(new URL("/board", page.url()).href);
  await page.locator('main a[href^="/board/meetings/"]:not([href$="/new"])').first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.wide(page, "board-meeting");
}
