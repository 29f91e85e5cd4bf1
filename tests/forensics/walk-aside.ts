import { PLACE, TAKEN_FOR, TYPED } from "./canaries.ts";
import { filled } from "../support/help-inputs.ts";
import { answerUntil, begin, note, numberOn, typeBack, type Walking } from "./fill.ts";
import { press } from "./press.ts";

/** What is done with no request for help: each leaves its traces, or none. */

/**
 * Looks for a service in her own words, opens one, and says what is wrong with its page.
 * @returns the headings of the pages that are the same for everybody who opens their address
 */
export async function findService(walking: Walking): Promise<string[]> {
  const { page, address, shown } = walking;
  await page.goto(`${address}/s`);
  await page.locator("#q1").fill(TYPED.search);
  await page.locator("select[name=q2]").selectOption(PLACE.district);
  await press(page, page.locator("main form button").first());
  await page.getByText(TAKEN_FOR).first().waitFor();
  await note(walking);
  shown.add(TAKEN_FOR);
  await page.locator("main a[href^='/s/']").first().click();
  await page.waitForURL(/\/s\/\d+$/);
  const service = (await page.locator("h1").innerText()).trim();
  await page.locator("a[href^='/w/']").first().click();
  await page.waitForURL(/\/w\//);
  const asked = (await page.locator("h1").innerText()).trim();
  await page.locator("[name=q1]").first().check({ force: true });
  await page.locator("textarea").fill(TYPED.remark);
  await press(page, page.locator("main form button").first());
  // The page after it says thank you, as its title does, and nothing else.
  return [service, asked];
}

/** Tells of a place by its name, sends it, and types the number back. @returns the number */
export async function tellOfPlace(walking: Walking): Promise<string> {
  const { page } = walking;
  await begin(walking, "f");
  const { district, near } = PLACE;
  await answerUntil(walking, filled("f", { district, nearStevenage: near, behaviour: "none" }));
  await page.getByText(PLACE.name).first().waitFor();
  await press(page, page.locator("button[name=go][value=send]"));
  await note(walking);
  const number = await numberOn(page);
  await typeBack(page, number);
  return number;
}
