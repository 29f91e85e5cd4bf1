import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { viewports, withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn } from "../support/house-on.ts";
import { checkHtml, provideHtmlChecker, type Said } from "./check-html.ts";
import { lookOver, type LookedOver } from "./look-over.ts";
import { publicSite, type PublicSite } from "./public-site.ts";
import { countStates, writeResult } from "./result.ts";
import { publishSome } from "./what-is-published.ts";
import { whatOpens } from "./what-opens.ts";

describe("every state of every public page, in every language", () => {
  let site: PublicSite;
  let all: readonly LookedOver[] = [];
  let browser = "";
  let html: readonly Said[] | string = "not run";

  before(async () => {
    const house = await houseOn(await freshDatabase());
    await publishSome(house);
    site = await publicSite(house, await whatOpens(house));
    all = await withPage({ viewport: viewports.phone }, async (page) => {
      browser = page.context().browser()?.version() ?? "";
      return lookOver(site, page.context());
    });
    const checker = await provideHtmlChecker();
    const written = all.map(({ language, name, html: text }) => ({
      name: `${language} ${name}`,
      html: text,
    }));
    html =
      "missing" in checker
        ? checker.missing
        : await checkHtml(checker.found, join(checkoutRoot, "reports/html"), written);
  });

  after(async () => {
    writeResult("pages", {
      date: new Date().toISOString().slice(0, 10),
      browser,
      states: countStates(all),
      axe: listed(({ violations }) => violations),
      thirdParties: listed(({ thirdParties }) => thirdParties),
      kept: listed(({ kept }) => kept),
      complaints: listed(({ complaints }) => complaints),
      html:
        typeof html === "string"
          ? html
          : html.map(({ name, kind, message, extract }) => `${kind}: ${message} (${name}) ${extract}`),
    });
    await site.app.close();
    await site.house.database.close();
  });

  const listed = (what: (looked: LookedOver) => readonly string[]): string[] =>
    all.flatMap((looked) => what(looked).map((each) => `${looked.language} ${looked.name}: ${each}`));

  test("has nothing that axe finds", () => {
    assert.ok(all.length > 500, `${all.length} states`);
    assert.deepEqual(
      listed(({ violations }) => violations),
      [],
    );
  });

  test("asks nobody else, keeps nothing, and gives the browser nothing to complain of", () => {
    assert.deepEqual(
      listed(({ thirdParties, kept, complaints }) => [...thirdParties, ...kept, ...complaints]),
      [],
    );
  });

  test("has no error that the Nu HTML checker finds", (t) => {
    if (typeof html === "string") return t.skip(html);
    assert.deepEqual(
      html.filter(({ kind }) => kind === "error"),
      [],
    );
  });
});
