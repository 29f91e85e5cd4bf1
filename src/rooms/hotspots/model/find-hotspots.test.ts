import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gridDisk, latLngToCell } from "h3-js";
import { findHotspots } from "./find-hotspots.ts";
import { findQuarter, latestToPublish, periodName, quarterName, quartersBetween, slugOf } from "./quarter.ts";

const RULE = { fewestReports: 30, fewestHexagons: 10, fewestNear: 8, falseShare: 0.05 };
const MIDDLE = latLngToCell(51.8, -0.2, 8);
const COUNTY = gridDisk(MIDDLE, 20);
const THIN = COUNTY.filter((_, index) => index % 97 === 5);

describe("hotspots", () => {
  test("are where reports come together, joined with those they touch, most first", () => {
    const second = COUNTY.at(-30) ?? "";
    const counts = new Map([...THIN.map((cell) => [cell, 1] as const), [MIDDLE, 40], [second, 25]]);
    const { hotspots, tooFew, looked } = findHotspots(counts, COUNTY, RULE);
    assert.equal(tooFew, undefined);
    assert.deepEqual(
      hotspots.map(({ number, cells }) => [number, cells[0]?.cell]),
      [
        [1, MIDDLE],
        [2, second],
      ],
    );
    assert.ok(hotspots[0]?.cells.every(({ cell }) => gridDisk(MIDDLE, 1).includes(cell)));
    // Single reports far away are few, and nothing is said of them.
    const far = looked.filter(({ count, near }) => count === 1 && near === 1);
    assert.ok(far.length > 0 && far.every(({ finding }) => finding === "too few to say"));
  });

  test("are not found where all hexagons have as many: nothing can be said of what is everywhere", () => {
    const { hotspots, looked, overall } = findHotspots(
      new Map(COUNTY.map((cell) => [cell, 3])),
      COUNTY,
      RULE,
    );
    assert.deepEqual(hotspots, []);
    assert.ok(looked.every(({ finding }) => finding === "too few to say"));
    assert.equal(overall, undefined);
  });

  test("are not looked for among too few reports, nor in too few hexagons", () => {
    const few = findHotspots(new Map([[MIDDLE, 29]]), COUNTY, RULE);
    assert.deepEqual([few.tooFew, few.hotspots], ["reports", []]);
    const narrow = findHotspots(new Map([[MIDDLE, 500]]), COUNTY, RULE);
    assert.deepEqual([narrow.tooFew, narrow.hotspots], ["hexagons", []]);
    assert.ok(narrow.looked.every(({ finding }) => finding === "too few to say"));
  });
});

describe("quarters", () => {
  test("may be published when a whole quarter has passed since", () => {
    assert.equal(latestToPublish("2026-11-21"), "2026-04-01");
    assert.equal(latestToPublish("2026-12-31"), "2026-04-01");
    assert.equal(latestToPublish("2027-01-01"), "2026-07-01");
  });

  test("have a name and an address, and no other address is one", () => {
    assert.deepEqual([slugOf("2026-04-01"), quarterName("2026-04-01")], ["2026-q2", "April to June 2026"]);
    assert.equal(findQuarter("2026-q2"), "2026-04-01");
    for (const wrong of ["", "2026-q5", "2026-Q2", "1999-q1", "2026-q2x", "2026-04-01"])
      assert.equal(findQuarter(wrong), undefined, wrong);
    assert.deepEqual(quartersBetween("2025-10-01", "2026-04-01"), ["2026-04-01", "2026-01-01", "2025-10-01"]);
    assert.equal(periodName("2025-12-01", 12), "December 2025 to November 2026");
  });
});
