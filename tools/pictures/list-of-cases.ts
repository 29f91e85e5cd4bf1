import type { Page } from "playwright-core";
import { press } from "./actions.ts";
import type { Camera } from "./camera.ts";

/** Rows as a service might have them; one to be mended. */
const LIST = `Our number,First name,Surname,DOB,Mobile,Postcode,Status,Notes
H-2041,Rosalind,Hartwellby,14/02/1979,07700 900310,AL1 3JQ,Open,Call her sister first (Fictional.)
H-2044,Imogen,Tarrantine,31/02/1988,07700 900311,SG1 1EX,Open,(Fictional.)
H-2050,Beatrix,Oldmeadow,07/11/1992,07700 900312,WD17 1AA,Waiting,(Fictional.)
`;

/** A service sends a list of the cases it has already: what each column is, and what would come of it. */
export async function bringCases(page: Page, camera: Camera): Promise<void> {
  await page.goto(new URL("/imports/new", page.url()).href);
  await page.locator('input[name="service"][value="idva"]').check();
  await page.getByLabel(/works with these people now/).check();
  await page.setInputFiles("#file", { name: "cases.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
  await press(page, "Send the list");
  await camera.wide(page, "list-columns");
  const address = page.url().replace(/\/map$/, "");
  await press(page, "Say what each column is");
  const checked = page.getByRole("heading", { name: /mend/i }).first();
  for (let tries = 0; tries < 20 && !(await checked.isVisible()); tries += 1) {
    await page.waitForTimeout(1_000);
    await page.goto(address);
  }
  await camera.wide(page, "list-checked");
}
