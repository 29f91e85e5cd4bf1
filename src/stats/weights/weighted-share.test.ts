import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { designEffect, effectiveNumber, standingOf, weightedShare, wilson } from "../index.ts";

describe("the design effect", () => {
  test("is one for equal weights, and never below", () => {
    assert.equal(designEffect([3, 3, 3]).toFixed(12), "1.000000000000");
    const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 50 }), (weights) => {
        assert.ok(designEffect(weights) >= 1 - 1e-12);
        assert.ok(effectiveNumber(weights) <= weights.length + 1e-9);
      }),
    );
  });

  test("of no weights is refused", () => {
    for (const wrong of [[], [0, 0], [1, -1], [NaN]]) assert.throws(() => designEffect(wrong), RangeError);
  });
});

describe("a weighted share", () => {
  test("of equal weights is the share itself, with its Wilson interval", () => {
    const answers = Array.from({ length: 100 }, (_, at) => ({ weight: 2.5, isYes: at < 65 }));
    const made = weightedShare(answers);
    assert.equal(made?.share.toFixed(12), "0.650000000000");
    assert.equal(made?.interval.low.toFixed(9), "0.552544433");
    assert.deepEqual([made?.base, made?.effective.toFixed(6)], [100, "100.000000"]);
  });

  test("of unequal weights is as wide as fewer answers would be", () => {
    const answers = Array.from({ length: 100 }, (_, at) => ({
      weight: at % 2 === 0 ? 3 : 1,
      isYes: at < 50,
    }));
    const made = weightedShare(answers);
    // (Σw)² / Σw² = 200² / 500.
    assert.equal(made?.effective.toFixed(9), "80.000000000");
    assert.equal(made?.interval.low.toFixed(9), wilson(40, 80).low.toFixed(9));
  });

  test("of nobody says nothing, and of everybody is no more than all", () => {
    assert.equal(weightedShare([]), undefined);
    const all = Array.from({ length: 7 }, (_, at) => ({ weight: 0.1 * (at + 1), isYes: true }));
    assert.equal(weightedShare(all)?.share, 1);
    assert.equal(weightedShare(all)?.interval.high.toFixed(12), "1.000000000000");
  });

  test("on fewer than 30 answers is hidden, on fewer than 50 flagged, or as one sets it", () => {
    assert.deepEqual(
      [29, 30, 49, 50].map((base) => standingOf(base)),
      ["hidden", "flagged", "flagged", "shown"],
    );
    assert.equal(standingOf(99, { shown: 10, firm: 100 }), "flagged");
  });
});
