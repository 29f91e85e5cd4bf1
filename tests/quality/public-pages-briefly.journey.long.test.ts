import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { withPage } from "../support/browser.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn } from "../support/house-on.ts";
import { firstOfEachKind, lookOver, parseErrors, type LookedOver } from "./look-over.ts";
import { publicSite, type PublicSite } from "./public-site.ts";
import { viewports } from "../support/browser.ts";
import { publishSome } from "./what-is-published.ts";
import { whatOpens } from "./what-opens.ts";

// One state of each kind, in English and from right to left; all of them by `npm run public-quality`.
describe("the public pages, walked through", () => {
  let site: PublicSite;
  let all: readonly LookedOver[];

  before(async () => {
    const house = await houseOn(await freshDatabase());
    await publishSome(house);
    site = await publicSite(house, await whatOpens(house));
    const options = { viewport: viewports.phone };
    all = await withPage(options, (page) =>
      lookOver(site, page.context(), {
        languages: [undefined, "ur"],
        which: firstOfEachKind,
        faces: ["help"],
      }),
    );
  });

  after(async () => {
    await site.app.close();
    await site.house.database.close();
  });

  /** The states for which something was found, with what it was. */
  const found = (what: (looked: LookedOver) => readonly string[]): string[] =>
    all.flatMap((looked) => what(looked).map((each) => `${looked.language} ${looked.name}: ${each}`));

  test("are found by following links and pressing buttons: questions, mistakes, receipts, answers, what goes wrong", () => {
    const names = all.map(({ name }) => name).join("\n");
    for (const wanted of [
      /^\/q Question/m,
      /^\/q Error: Question/m,
      /^\/q Check/m,
      /^\/q Thank you/m,
      /^\/p\/\d+ Page/m,
    ])
      assert.match(names, wanted);
    for (const wanted of [/404$/m, /403$/m, /413$/m, /429$/m, /500$/m, /503$/m]) assert.match(names, wanted);
    const burnt = all.some(({ html }) => html.includes("We read what you wrote."));
    assert.ok(burnt, "the answers to a request are among them");
  });

  test("have nothing that axe finds", () => {
    assert.deepEqual(
      found(({ violations }) => violations),
      [],
    );
  });

  test("ask nobody else, and keep nothing but the necessary cookie", () => {
    assert.deepEqual(
      found(({ thirdParties }) => thirdParties),
      [],
    );
    assert.deepEqual(
      found(({ kept }) => kept),
      [],
    );
  });

  test("give the browser nothing to complain of", () => {
    assert.deepEqual(
      found(({ complaints }) => complaints),
      [],
    );
  });

  test("are HTML that a parser does not stumble over", () => {
    assert.deepEqual(
      found(({ html }) => parseErrors(html)),
      [],
    );
  });
});
