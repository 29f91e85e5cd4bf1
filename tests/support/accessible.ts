import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Fails for anything axe finds. Not for a page without JavaScript: axe is a script itself. */
export async function assertAccessible(page: Page, rules?: Rules): Promise<void> {
  assert.deepEqual(await findWithAxe(page, rules), [], `${page.url()}: axe`);
}

/** Nothing for axe to find where scripts run, and nothing wider than the window, scripts or not. */
export async function assertLooksRight(page: Page, hasScripts: boolean): Promise<void> {
  if (hasScripts) await assertAccessible(page);
  const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  assert.equal(isWide, false, `${page.url()} is wider than its window`);
}

/** Everything axe finds, as its rule and what breaks it. */
export async function findWithAxe(page: Page, { without = [] }: Rules = {}): Promise<string[]> {
  // In the page itself: a second page, for what frames would say, takes as long as the look, and there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.disableRules([...without]).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Rules of axe that somebody else's markup has to break. */
type Rules = { readonly without?: readonly string[] };
