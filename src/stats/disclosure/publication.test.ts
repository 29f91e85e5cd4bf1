import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { flatTable, keyAt } from "./proof/tables.ts";
import { isSmall, publicationProfiles, stricter } from "./profile.ts";
import { publishTable, ratioOfPublished, sumOfPublished } from "./publication.ts";

const { standard, nhsSubNational, ofqual, researchOutput, roughSleeping } = publicationProfiles;

describe("a profile", () => {
  test("says which counts are small, as STATS has them", () => {
    const smallOf = (
      profile: typeof standard | typeof ofqual | typeof nhsSubNational | typeof researchOutput,
    ) => Array.from({ length: 12 }, (_, count) => count).filter((count) => isSmall(count, profile));
    assert.deepEqual(smallOf(standard), [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(smallOf(nhsSubNational), [1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(smallOf(ofqual), [1, 2, 3, 4]);
    assert.deepEqual(smallOf(researchOutput), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.equal(isSmall(4, roughSleeping) && !isSmall(5, roughSleeping) && !isSmall(0, roughSleeping), true);
  });

  test("is made stricter for what few share, and never less strict", () => {
    assert.deepEqual([stricter(ofqual, 12).smallest, stricter(ofqual, 3).smallest], [12, 5]);
    assert.equal(isSmall(0, stricter(ofqual, 12)), true);
  });
});

describe("a table as it is published", () => {
  const table = flatTable(nhsSubNational, { a: [12, 3], b: [0, 41] }, ["x", "y"]);

  test("has every count rounded by itself, or the same word for all that are held back", () => {
    const cells = publishTable(table, { heldBack: new Set([keyAt("a", "y"), keyAt("a", "x")]) });
    const text = new Map(cells.map(({ key, text: each }) => [key, each]));
    assert.equal(cells.length, 9);
    assert.deepEqual(
      [keyAt(), keyAt("a"), keyAt("a", "x"), keyAt("a", "y"), keyAt("b", "x"), keyAt("b", "y")].map((key) =>
        text.get(key),
      ),
      ["55", "15", "*", "*", "0", "40"],
    );
  });

  test("has no splits that are not published", () => {
    const cells = publishTable({ ...table, published: [["row"], []] }, { heldBack: new Set() });
    assert.deepEqual(
      cells.map(({ at }) => at),
      [
        [undefined, undefined],
        ["a", undefined],
        ["b", undefined],
      ],
    );
  });

  test("makes sums and ratios of what is printed, or none", () => {
    assert.deepEqual(
      [sumOfPublished([10, 15]), sumOfPublished([10, undefined]), sumOfPublished([])],
      [25, undefined, 0],
    );
    assert.deepEqual(
      [
        ratioOfPublished(10, 40),
        ratioOfPublished(undefined, 40),
        ratioOfPublished(10, undefined),
        ratioOfPublished(0, 0),
      ],
      [0.25, undefined, undefined, undefined],
    );
  });
});
