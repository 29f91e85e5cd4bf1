import type { Page } from "playwright-core";
import type { Camera } from "./camera.ts";

/** What the county's lead for safe places sees: reports, a problem, where reports come together. */
export async function seePlaces(page: Page, camera: Camera): Promise<void> {
  const at = (path: string): Promise<unknown> => page.goto(new URL(path, page.url()).href);
  await at("/places");
  await camera.wide(page, "places");
  await page.locator('main a[href^="/places/problems/"]').first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await camera.wide(page, "place-problem");
  await at("/hotspots");
  await camera.wide(page, "hotspots");
}

/** What everybody sees of it, and how to take part, on the partnership's own pages. */
export async function seePartnership(page: Page, partnership: string, camera: Camera): Promise<void> {
  for (const [path, name] of [
    ["/unsafe-places", "unsafe-places"],
    ["/get-involved", "get-involved"],
  ] as const) {
    await page.goto(partnership + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await camera.wide(page, name);
  }
  await page.goto(`${partnership}/places/done`);
  await camera.phone(page, "places-done");
}
