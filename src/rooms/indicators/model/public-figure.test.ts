import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadPack } from "../../../foundation/pack/index.ts";
import { roundTo } from "../../../stats/index.ts";
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

const plain = { unit: "percent", numerator: "met(a)", denominator: "count(a)" } as const;

test("a share of which the smaller part is few is told as a bound, and which part that is", () => {
  const told = ([top, base]: readonly [number, number], months: 1 | 3 = 1) =>
    forEverybody(plain, { months, observed: shown(top, base) }, rule);
  assert.equal(told([40, 60]).state, "shown");
  // Up to 9 of at least 58: of 55 and 60 each two may be off.
  assert.deepEqual(told([55, 60]), { state: "bounded", low: 84, high: 100 });
  assert.deepEqual(told([60, 60]), { state: "bounded", low: 84, high: 100 });
  assert.deepEqual(told([5, 60]), { state: "bounded", low: 0, high: 13 });
  assert.deepEqual(told([0, 60]), { state: "bounded", low: 0, high: 13 });
  // A quarter is the sum of three months, each rounded by itself.
  assert.deepEqual(told([55, 60], 3), { state: "bounded", low: 68, high: 100 });
  assert.equal(told([5, 10]).state, "held-back");
});

test("a bound holds whatever was counted, and is the same for every count that is small", () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 400 }), fc.nat(7), fc.nat(7), (n, few, other) => {
      const told = (met: number) =>
        forEverybody(plain, { months: 1, observed: shown(roundTo(met, 5), roundTo(n, 5)) }, rule);
      for (const [one, same] of [
        [few, other],
        [n - few, n - other],
      ] as const) {
        const bound = told(one);
        if (bound.state === "shown") return; // Rounded, the rest is not small: as before.
        assert.ok(bound.state === "bounded");
        const share = (100 * one) / n;
        assert.ok(bound.low <= share && share <= bound.high, JSON.stringify({ n, one, bound }));
        const second = told(same);
        if (second.state === "bounded") assert.deepEqual(second, bound);
      }
    }),
  );
});

test("what is no plain share is as it was", () => {
  const several = { ...plain, numerator: "met(a) + met(b)" };
  assert.equal(forEverybody(several, { months: 1, observed: shown(55, 60) }, rule).state, "held-back");
  assert.equal(forEverybody({ unit: "hours" }, { months: 1, observed: shown(3, null) }, rule).state, "shown");
  assert.equal(forEverybody(plain, { months: 1, observed: { state: "none" } }, rule).state, "none");
});
