import assert from "node:assert/strict";
import { test } from "node:test";
import { measureClusters, measurePairs, RecordTable, type ScoredPairs } from "../../linkage/index.ts";
import { decide, labelsAt } from "./decide.ts";
import { readRequest } from "./request.ts";

/**
 * Worked by hand. Records 0 to 5; persons A = {0, 1, 2}, B = {3, 4}, C = {5}: four true pairs, 0-1, 0-2, 1-2 and 3-4.
 * Scored: 0-1 at .9 (right), 1-2 at .75 (right), 2-3 at .6 (wrong), 3-4 at .4 (right); 0-2 was not scored.
 */
const TRUTH = [0, 0, 0, 1, 1, 2];
const PAIRS: ScoredPairs = {
  count: 4,
  left: Uint32Array.of(0, 1, 2, 3),
  right: Uint32Array.of(1, 2, 3, 4),
  bits: Float32Array.of(3.17, 1.22, 0.58, -0.58),
  probability: Float32Array.of(0.9, 0.75, 0.6, 0.4),
};

function tableOf(sides: readonly (0 | 1)[]): ReturnType<RecordTable["columns"]> {
  const table = new RecordTable({ shared: false });
  for (const side of sides) table.add({ surname: ["Any"] }, side);
  return table.columns();
}

function near(value: number, expected: number): void {
  assert.ok(Math.abs(value - expected) < 1e-6, `${value} is not ${expected}`);
}

test("precision, recall, F1 and calibration of pairs are those worked out by hand", () => {
  const measured = measurePairs(PAIRS, TRUTH, tableOf([0, 0, 0, 0, 0, 0]));
  assert.equal(measured.truePairs, 4);
  // At .5: three taken, two right. 2/3, 2/4, 2 * 2 / (3 + 4).
  near(measured.half.precision, 2 / 3);
  near(measured.half.recall, 1 / 2);
  near(measured.half.f1, 4 / 7);
  // Best: all four, three right. 3/4, 3/4, 6/8.
  near(measured.best.f1, 3 / 4);
  near(measured.best.threshold, 0.4);
  // Each in a bin of its own: |.9 - 1| + |.75 - 1| + |.6 - 0| + |.4 - 1|, over four.
  near(measured.calibrationError, (0.1 + 0.25 + 0.6 + 0.6) / 4);
});

test("precision and recall of clusters are those worked out by hand", () => {
  // Found: {0, 1, 2, 3} and {4}, {5}: six pairs within, three of them right, of four true ones.
  const found = measureClusters([0, 0, 0, 0, 4, 5], TRUTH, tableOf([0, 0, 0, 0, 0, 0]));
  near(found.precision, 3 / 6);
  near(found.recall, 3 / 4);
  near(found.f1, 6 / 10);
});

test("between two files only pairs across count, and no record has two partners", () => {
  const columns = tableOf([0, 0, 0, 1, 1, 1]);
  // 0-3 is the surest, but 0-4 with 1-3 weigh more together, 5 + 4 bits: the hand's choice, and so the best sum's.
  const pairs: ScoredPairs = {
    count: 3,
    left: Uint32Array.of(0, 0, 1),
    right: Uint32Array.of(3, 4, 3),
    bits: Float32Array.of(6, 5, 4),
    probability: Float32Array.of(0.985, 0.97, 0.94),
  };
  const labels = labelsAt(pairs, columns, 2, 0.5);
  assert.deepEqual([...labels], [0, 1, 2, 1, 0, 5]);
  // True across: 0-4 and 2-5. One of two found, one of two right.
  const measured = measureClusters(labels, [1, 2, 3, 9, 1, 3], columns);
  near(measured.recall, 1 / 2);
  near(measured.precision, 1 / 2);
});

test("what is decided is counted: clusters, those of several, the largest, and the pairs within them", () => {
  const request = readRequest(["a.csv", "--map", "surname=S"]);
  assert.ok(request);
  const columns = tableOf([0, 0, 0, 0, 0, 0]);
  const sure = { ...PAIRS, count: 2, probability: Float32Array.of(0.99, 0.99) };
  const apart = { ...sure, left: Uint32Array.of(0, 3), right: Uint32Array.of(1, 4) };
  const { labels, ...counts } = decide(apart, columns, request);
  assert.deepEqual([...labels], [0, 0, 2, 3, 3, 5]);
  assert.deepEqual(counts, {
    pairsAtThreshold: 2,
    linkedPairs: 2,
    clusters: 4,
    clustersOfSeveral: 2,
    largestCluster: 2,
  });
});
