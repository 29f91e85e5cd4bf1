import assert from "node:assert/strict";
import test from "node:test";
import { atLeast, atMost } from "./figure.ts";
import { formatFigure } from "./format-figure.ts";
import { median } from "./median.ts";

test("a bar is met at the bar itself, and not beyond it", () => {
  const seconds = { name: "start", unit: "s" };
  assert.deepEqual(
    [atMost(3, { ...seconds, value: 3 }).ok, atMost(3, { ...seconds, value: 3.01 }).ok],
    [true, false],
  );
  assert.deepEqual(
    [atLeast(8, { ...seconds, value: 8 }).ok, atLeast(8, { ...seconds, value: 7.9 }).ok],
    [true, false],
  );
});

test("a figure has the six fields that its JSON promises", () => {
  const figure = atMost(3, { name: "start", value: 1, unit: "s", engine: "embedded" });
  assert.deepEqual(Object.keys(figure).toSorted(), ["bar", "engine", "name", "ok", "unit", "value"]);
});

test("a line for people says what, how much, the bar and whether it is met", () => {
  const line = formatFigure(
    atMost(1.6, { name: "policies", value: 1.7123, unit: "times", engine: "postgres" }),
  );
  assert.match(line, /^policies +1\.71 times +bar ≤ 1\.6: NOT MET +postgres$/);
});

test("the median is the middle, or between the two middles", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.throws(() => median([]), /no values/);
});
