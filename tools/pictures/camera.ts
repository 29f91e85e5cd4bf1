import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { compressPng } from "./compress-png.ts";

const WIDE = { width: 1280, height: 860 };
const PHONE = { width: 360, height: 720 };
const MOST_BYTES = 150_000;

/** Takes pictures of pages into one folder, at the two widths of the guide. */
export type Camera = {
  wide(page: Page, name: string): Promise<void>;
  phone(page: Page, name: string): Promise<void>;
};

/** A camera that writes compressed PNGs of what stands on the screen. @throws for one of more than 150 KB. */
export function makeCamera(folder: string): Camera {
  mkdirSync(folder, { recursive: true });
  return {
    wide: (page, name) => take(page, WIDE, join(folder, `${name}.png`)),
    phone: (page, name) => take(page, PHONE, join(folder, `${name}-phone.png`)),
  };
}

async function take(page: Page, size: typeof WIDE, file: string): Promise<void> {
  if (await page.getByText("Number to quote").count())
    throw new Error(`${page.url()} shows an error, so no ${file}.`);
  await page.setViewportSize(size);
  await page.evaluate(() => window.scrollTo(0, 0));
  const taken = await page.screenshot({ animations: "disabled", caret: "hide" });
  const picture = compressPng(taken);
  if (picture.length > MOST_BYTES)
    throw new Error(`${file} would have ${picture.length} bytes: show less of the page.`);
  writeFileSync(file, picture);
  await page.setViewportSize(WIDE);
  process.stdout.write(`${file} ${Math.round(picture.length / 1024)} KB\n`);
}
