import assert from "node:assert/strict";
import test from "node:test";
import { rankTest } from "./rank-test.ts";

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

test("a sample compared with itself is not told apart", () => {
  assert.equal(rankTest(upTo(50), upTo(50)), 1);
  assert.equal(rankTest([3, 3, 3], [3, 3]), 1);
});

test("the worked value: U = 5 of 5 and 5, z = 1.462", () => {
  // Ranks 1 2 3 6 8 and 4 5 7 9 10: the first sum to 20, U is 5, its mean 12.5, its variance 25 × 11 ÷ 12.
  const p = rankTest([1, 2, 3, 6, 8], [4, 5, 7, 9, 10]);
  assert.ok(Math.abs(p - 0.1437) < 0.0005, String(p));
});

test("ties take their mean rank and shrink the variance", () => {
  // Ranks 1.5 1.5 4 and 4 4 6: 7 of the first, U = 1, z = (3.5 − 0.5) ÷ √(0.75 × (7 − 30 ÷ 30)).
  const p = rankTest([1, 1, 2], [2, 2, 3]);
  assert.ok(Math.abs(p - 0.1573) < 0.0005, String(p));
});

test("which sample comes first makes no difference, and a shift is found", () => {
  const [early, late] = [upTo(100), upTo(100, 25)];
  assert.equal(rankTest(early, late), rankTest(late, early));
  assert.ok(rankTest(early, late) < 0.001);
});

test("of no measurements nothing is said", () => {
  assert.throws(() => rankTest([], [1]), RangeError);
});
