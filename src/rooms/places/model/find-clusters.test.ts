import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { gridDisk } from "h3-js";
import { cellAt } from "./cell.ts";
import { findClusters } from "./find-clusters.ts";

const MIDDLE = cellAt({ lat: 51.902, lng: -0.202 });
const AROUND = gridDisk(MIDDLE, 6);
const reports = fc
  .array(fc.constantFrom(...AROUND), { maxLength: 60 })
  .map((cells) => cells.map((cell, index) => ({ id: String(index), cell })));

function report(cell: string, id = "1"): { id: string; cell: string } {
  return { id, cell };
}

test("hexagons that touch are one cluster, and one that stands apart is not in it", () => {
  const [next = ""] = gridDisk(MIDDLE, 1).filter((cell) => cell !== MIDDLE);
  const far = AROUND.at(-1) ?? "";
  const found = findClusters([report(MIDDLE, "a"), report(next, "b"), report(far, "c")], 2);
  assert.deepEqual(
    found.map(({ reports: each }) => each.map(({ id }) => id).toSorted()),
    [["a", "b"]],
  );
});

test("each report is in one cluster at most, and a cluster has enough of them", () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 1, max: 6 }), (all, least) => {
      const clusters = findClusters(all, least);
      const ids = clusters.flatMap(({ reports: each }) => each.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
      for (const { reports: each } of clusters) assert.ok(each.length >= least);
      if (least === 1) assert.equal(ids.length, all.length);
    }),
  );
});

test("hexagons of two clusters never touch", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const clusters = findClusters(all, 1);
      for (const { cells } of clusters) {
        const near = new Set(cells.flatMap((cell) => gridDisk(cell, 1)));
        const others = clusters.filter((other) => other.cells !== cells).flatMap((other) => other.cells);
        assert.ok(others.every((cell) => !near.has(cell)));
      }
    }),
  );
});

test("the order in which reports came changes nothing", () => {
  fc.assert(
    fc.property(reports, (all) => {
      const cellsOf = (list: typeof all): unknown => findClusters(list, 2).map(({ cells }) => cells);
      assert.deepEqual(cellsOf(all.toReversed()), cellsOf(all));
    }),
  );
});
