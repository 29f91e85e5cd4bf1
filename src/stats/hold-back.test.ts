import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { holdBack } from "./hold-back.ts";

const profile = { smallest: 8, base: 5 };

describe("holding back small counts", () => {
  test("a small one goes, and the next smallest with it, so that a total does not give it away", () => {
    assert.deepEqual(holdBack([40, 3, 12, 26], profile), [40, undefined, undefined, 25]);
  });

  test("several small ones that come to enough together hold back nothing else", () => {
    assert.deepEqual(holdBack([4, 5, 21], profile), [undefined, undefined, 20]);
  });

  test("two that come to too little take a third", () => {
    assert.deepEqual(holdBack([1, 2, 9, 33], profile), [undefined, undefined, undefined, 35]);
  });

  test("nought is small: nobody learns that there was none", () => {
    assert.deepEqual(holdBack([0, 30], profile), [undefined, undefined]);
  });

  test("a count by itself is shown rounded, or not at all", () => {
    assert.deepEqual([holdBack([12], profile), holdBack([7], profile)], [[10], [undefined]]);
  });

  test("what is no count is refused", () => {
    for (const wrong of [-1, 1.5, NaN]) assert.throws(() => holdBack([wrong], profile), RangeError);
  });

  // Beside a total, what is held back together is known at best. As it comes to at least the smallest that is shown,
  // each one of it may be anything from nought to that.
  test("one alone is never held back, nor several that together are small beside what is shown", () => {
    const rows = fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(rows, (counts) => {
        const shown = holdBack(counts, profile);
        const held = counts.filter((_, index) => shown[index] === undefined);
        if (held.length === 0 || held.length === counts.length) return;
        assert.ok(held.length > 1);
        assert.ok(held.reduce((sum, count) => sum + count, 0) >= profile.smallest);
      }),
    );
  });

  test("what is shown is rounded and never small", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 500 }), { maxLength: 9 }), (counts) => {
        for (const [index, shown] of holdBack(counts, profile).entries()) {
          if (shown === undefined) continue;
          assert.equal(shown % profile.base, 0);
          assert.ok((counts[index] ?? 0) >= profile.smallest);
          assert.ok(Math.abs(shown - (counts[index] ?? 0)) <= 2);
        }
      }),
    );
  });
});
