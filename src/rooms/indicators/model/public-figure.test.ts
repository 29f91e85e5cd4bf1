import assert from "node:assert/strict";
import { test } from "node:test";
import { loadPack } from "../../../foundation/pack/index.ts";
import type { Observed } from "./observe.ts";
import { forEverybody, isForEverybody } from "./public-figure.ts";

const { indicators } = loadPack("packs/hertfordshire");
const rule = { smallest: 8, base: 5 };

const shown = (numerator: number, denominator: number | null): Observed => ({
  state: "shown",
  numerator,
  denominator,
  value: denominator === null ? numerator : (100 * numerator) / denominator,
  low: null,
  high: null,
});

test("everybody reads what rests on totals as they were released, and nothing that rests on one answer", () => {
  const open = indicators.filter(isForEverybody).map(({ id }) => id);
  assert.ok(open.length > 2, open.join());
  for (const { source, numerator = "", denominator = "", id } of indicators)
    if (source !== "computed" || /,/.test(numerator + denominator)) assert.ok(!open.includes(id), id);
});

test("a share is held back where those who did, or those who did not, are few", () => {
  const states = [
    [40, 60],
    [5, 60],
    [55, 60],
    [0, 60],
    [60, 60],
  ].map(([top = 0, base = 0]) => forEverybody({ unit: "percent" }, shown(top, base), rule).state);
  assert.deepEqual(states, ["shown", "held-back", "held-back", "held-back", "held-back"]);
  assert.equal(forEverybody({ unit: "hours" }, shown(3, null), rule).state, "shown");
  assert.equal(forEverybody({ unit: "percent" }, { state: "none" }, rule).state, "none");
});
