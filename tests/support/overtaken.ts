import assert from "node:assert/strict";
import type { StaffBrowser } from "./person.ts";

const TYPED = "What she typed for a long time.";

/**
 * Sends a step as a page would that was opened before somebody else changed the thing: it is not taken, nothing of it is written,
 * and what was typed is shown again. Where the step cannot be taken now anyway it is shown to be copied.
 */
export async function assertNotOvertaken(
  browser: StaffBrowser,
  url: string,
  traceOf: () => Promise<unknown>,
): Promise<void> {
  const { status, body: page } = await browser.get(url);
  if (status !== 200 || !page.includes('name="version"')) return;
  const field = /<textarea[^>]* name="([^"]+)"/.exec(page)?.[1];
  const before = await traceOf();
  const late = await browser.post(url, { ...(field && { [field]: TYPED }), version: "-1" });
  assert.equal(late.status, 409, late.body);
  assert.match(late.body, /changed since the page was opened|took it/i);
  if (field) assert.ok(late.body.includes(TYPED), late.body);
  assert.equal(await traceOf(), before);
}
