import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fit, widthOf } from "./letters.ts";
import { scaleOf } from "./scale.ts";

const place = { from: 0, to: 100, about: 5 };

describe("a scale", () => {
  test("goes from one round number to another, and its ticks are round", () => {
    const { ticks, range } = scaleOf([3, 97], place);
    assert.deepEqual(ticks, [0, 20, 40, 60, 80, 100]);
    assert.deepEqual(range, { low: 0, high: 100 });
    assert.deepEqual(scaleOf([0.31, 0.47], place).ticks, [0.3, 0.35, 0.4, 0.45, 0.5]);
  });

  test("goes no further than values can lie, and counts have whole ticks", () => {
    assert.deepEqual(scaleOf([-0.2, 0.9, 1.3], { ...place, within: { low: 0, high: 1 } }).range, {
      low: 0,
      high: 1,
    });
    assert.deepEqual(scaleOf([0, 2], { ...place, about: 10, isWhole: true }).ticks, [0, 1, 2]);
  });

  test("has room around values that are all alike, and is there without any", () => {
    const { range } = scaleOf([5, 5], place);
    assert.ok(range.low < 5 && range.high > 5);
    assert.deepEqual(scaleOf([], place).range, { low: 0, high: 1 });
  });

  test("puts a larger value no lower, and the ends of its range at its ends", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), (values) => {
        const scale = scaleOf(values, place);
        const placed = values.toSorted((a, b) => a - b).map(scale.place);
        assert.deepEqual(
          placed,
          placed.toSorted((a, b) => a - b),
        );
        assert.equal(scale.place(scale.range.low), 0);
        assert.equal(scale.place(scale.range.high), 100);
        assert.ok(scale.ticks.length <= 13, `${scale.ticks.length} ticks`);
        assert.ok(scale.ticks.every((tick, at) => at === 0 || tick > (scale.ticks[at - 1] ?? NaN)));
      }),
    );
  });
});

test("a text that has no room is cut, and one that has is not", () => {
  assert.equal(fit("Broxbourne", 200), "Broxbourne");
  const cut = fit("Welwyn Hatfield and its surroundings", 100);
  assert.match(cut, /^Welwyn.*…$/);
  assert.ok(widthOf(cut) <= 100);
  assert.ok(widthOf(fit("%".repeat(10_000), 100)) <= 100);
});
