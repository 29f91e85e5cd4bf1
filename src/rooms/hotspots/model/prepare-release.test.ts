import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { cellToChildren, latLngToCell } from "h3-js";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import { findFaults } from "./find-faults.ts";
import { headlineOf, totalShown } from "./headline.ts";
import { cellAt, widen } from "./hexagon.ts";
import { studyArea } from "./outline.ts";
import { prepareRelease, shownKinds } from "./prepare-release.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const PROFILE = { smallest: 8, base: 5 };
const QUARTER = "2026-04-01";
const WATFORD = latLngToCell(51.6565, -0.3963, 8);
const looked = [...studyArea(pack).districtOf.keys()];

/** Reports anywhere in the county, often many in one place. */
const counts = fc
  .array(fc.tuple(fc.nat({ max: looked.length - 1 }), fc.nat({ max: 6 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 60,
  })
  .map(
    (some) => new Map(some.map(([at, child, n]) => [cellToChildren(looked[at] ?? "", 9)[child] ?? "", n])),
  );

function bodyOf(some: ReadonlyMap<string, number>) {
  return { ...prepareRelease(pack, QUARTER, some, PROFILE).body, kinds: [] };
}

describe("a release", () => {
  test("has no fault, whatever was reported", () => {
    fc.assert(
      fc.property(counts, (some) => assert.deepEqual(findFaults(bodyOf(some), []), [])),
      {
        numRuns: 50,
      },
    );
  });

  test("counts every report of a shown place once, and none of another", () => {
    fc.assert(
      fc.property(counts, (some) => {
        const { body, shownCells } = prepareRelease(pack, QUARTER, some, PROFILE);
        const shown = shownCells.reduce((sum, cell) => sum + (some.get(cell) ?? 0), 0);
        const all = [...some.values()].reduce((sum, n) => sum + n, 0);
        assert.ok(
          Math.abs(body.areas.reduce((sum, area) => sum + area.shown, 0) - shown) <= 2 * body.areas.length,
        );
        assert.equal(body.hasRest, shown < all);
      }),
      { numRuns: 50 },
    );
  });

  test("names no place with too few, neither as an area nor as one left out of another", () => {
    fc.assert(
      fc.property(counts, (some) => {
        const words = JSON.stringify(bodyOf(some));
        for (const [cell, n] of some) if (n < PROFILE.smallest) assert.ok(!words.includes(cell));
      }),
      { numRuns: 50 },
    );
  });

  test("says the finding first; what is left of the county is none", () => {
    const [one = "", two = "", three = ""] = cellToChildren(WATFORD, 9);
    const some = new Map([
      [one, 20],
      [two, 6],
      [three, 5],
    ]);
    const body = bodyOf(some);
    assert.match(
      headlineOf(body),
      /^Reports came together in 2 areas, most of all near Watford.*, April to June 2026$/,
    );
    assert.equal(totalShown(body), 30);
    assert.match(headlineOf(bodyOf(new Map([[one, 3]]))), /^Too few reports in any one area to show/);
    assert.match(headlineOf(bodyOf(new Map())), /^Nobody told us/);
    const spread = looked
      .filter((_, index) => index % 60 === 0)
      .map((cell) => cellToChildren(cell, 9)[0] ?? "");
    const rest = bodyOf(new Map(spread.map((cell) => [cell, 1])));
    assert.deepEqual([rest.areas.at(-1)?.cell, headlineOf(rest).slice(0, 7)], [null, "Too few"]);
  });

  test("is one of a quarter: a second of the same is a fault, as is what is small, unrounded or there twice", () => {
    const body = bodyOf(new Map([[cellToChildren(WATFORD, 9)[0] ?? "", 20]]));
    const [area] = body.areas;
    assert.ok(area);
    assert.equal(findFaults(body, [QUARTER]).length, 1);
    assert.equal(findFaults({ ...body, areas: [{ ...area, shown: 5 }] }, []).length, 1);
    assert.equal(findFaults({ ...body, areas: [{ ...area, shown: 12 }] }, []).length, 1);
    assert.equal(findFaults({ ...body, areas: [area, area] }, []).length, 1);
    assert.equal(findFaults({ ...body, areas: [{ ...area, cell: widen(WATFORD, 5) }] }, []).length, 1);
    assert.equal(
      findFaults({ ...body, areas: [{ ...area, cell: cellAt([-0.39, 51.65], 10) }] }, []).length,
      1,
    );
    assert.equal(findFaults({ ...body, areas: [{ ...area, without: [WATFORD] }] }, []).length, 1);
    assert.equal(findFaults({ ...body, kinds: [{ kind: "k", label: "K", shown: 3 }] }, []).length, 2);
  });

  test("has of each kind a rounded count, or none", () => {
    const told = new Map([
      ["environment/poor-light", 12],
      ["behaviour/followed", 7],
    ]);
    const [first, ...others] = shownKinds(pack, told, PROFILE);
    assert.deepEqual([first?.label, first?.shown], ["It is badly lit", 10]);
    assert.ok(others.every(({ shown }) => shown === null));
  });
});

test("a file has no formula in it, and keeps commas and quotation marks", () => {
  assert.equal(toSpreadsheetCsv([["a,b", '=1+"x"', 3]]), '\uFEFF"a,b","\'=1+""x""",3\r\n');
});
