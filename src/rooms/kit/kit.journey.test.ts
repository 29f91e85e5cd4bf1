import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible } from "../../../tests/support/accessible.ts";
import { viewports, withPage } from "../../../tests/support/browser.ts";
import { listen, type ListeningSite } from "../../../tests/support/listening-site.ts";
import { testHouse } from "../../../tests/support/site.ts";

/** govuk-frontend's own scripts give these two a name longer than what is seen; their fixtures are theirs to change. */
const NAMED_BY_GOVUK = "label-content-name-mismatch";

describe("the kit's page", () => {
  let site: ListeningSite;

  before(async () => {
    site = await listen(await testHouse());
  });
  after(() => site.close());

  for (const [name, viewport] of Object.entries(viewports)) {
    test(`shows every component in every state without a fault that axe knows, on a ${name}`, () =>
      withPage({ viewport }, async (page) => {
        const complaints: string[] = [];
        page.on("console", (message) => {
          if (message.type() === "error") complaints.push(message.text());
        });
        await page.goto(`${site.origins.staff}/kit`);
        await assertAccessible(page, { without: [NAMED_BY_GOVUK] });
        assert.deepEqual(complaints, []);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok(Number(overflow) <= 0, `${String(overflow)} px wider than the screen`);
      }));
  }
});
