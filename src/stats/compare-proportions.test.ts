import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  compareProportions,
  differenceOf,
  equityGaps,
  gapToKnown,
  wilson,
  type Proportion,
  type RoundedProportion,
} from "./index.ts";

const OFF = 2;
/** A proportion as it is published, to the nearest 5, and one that it may stand for. */
const rounded = fc
  .record({ n: fc.integer({ min: 2, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .chain(({ n, share }) => {
    const told: RoundedProportion = { x: 5 * Math.floor(n * share), n: 5 * n, off: { x: OFF, n: OFF } };
    const near = (of: number) => fc.integer({ min: Math.max(0, of - OFF), max: of + OFF });
    return fc.record({ told: fc.constant(told), n: near(told.n), x: near(told.x) });
  })
  .map(({ told, n, x }) => ({ told, true: { n, x: Math.min(x, n) } }));

const part = fc
  .integer({ min: 1, max: 200 })
  .chain((n) => fc.record({ x: fc.nat({ max: n }), n: fc.constant(n) }));

describe("the difference of two proportions", () => {
  test("has the digits of Newcombe's table II", () => {
    const table: readonly (readonly [Proportion, Proportion, string, string])[] = [
      [{ x: 56, n: 70 }, { x: 48, n: 80 }, "0.0524", "0.3339"],
      [{ x: 9, n: 10 }, { x: 3, n: 10 }, "0.1705", "0.8090"],
      [{ x: 6, n: 7 }, { x: 2, n: 7 }, "0.0582", "0.8062"],
      [{ x: 5, n: 56 }, { x: 0, n: 29 }, "-0.0381", "0.1926"],
      [{ x: 0, n: 10 }, { x: 0, n: 20 }, "-0.1611", "0.2775"],
      [{ x: 10, n: 10 }, { x: 0, n: 20 }, "0.6791", "1.0000"],
    ];
    for (const [one, other, low, high] of table) {
      const { interval } = differenceOf(one, other);
      assert.deepEqual([interval.low.toFixed(4), interval.high.toFixed(4)], [low, high]);
    }
  });

  test("lies in its interval, is as far the other way round, and wider at a higher level", () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        const { difference, interval } = differenceOf(one, other);
        const [back, wide] = [differenceOf(other, one), differenceOf(one, other, 0.998)];
        assert.ok(interval.low <= difference + 1e-12 && difference - 1e-12 <= interval.high);
        assert.ok(Math.abs(back.interval.low + interval.high) < 1e-12);
        assert.ok(wide.interval.low <= interval.low && interval.high <= wide.interval.high);
      }),
    );
  });

  test("is said in three words, by its 95% and its 80% interval", () => {
    const says = (x: number, y: number): string => compareProportions({ x, n: 100 }, { x: y, n: 100 }).says;
    assert.equal(says(70, 50), "clearly different");
    assert.equal(says(60, 50), "too close to call");
    assert.equal(says(52, 50), "no evidence of a difference");
    assert.equal(says(50, 60), "too close to call");
    // Few: what looks far apart is not.
    assert.equal(compareProportions({ x: 1, n: 2 }, { x: 0, n: 2 }).says, "no evidence of a difference");
  });

  test("of what is no proportion is refused", () => {
    assert.throws(() => differenceOf({ x: 1, n: 0 }, { x: 1, n: 2 }), RangeError);
    assert.throws(() => compareProportions({ x: 3, n: 2 }, { x: 1, n: 2 }), RangeError);
  });
});

describe("an equity gap", () => {
  test("is the group's rate less that of all others together", () => {
    const [first, second, nobody] = equityGaps([
      { x: 56, n: 70 },
      { x: 48, n: 80 },
      { x: 0, n: 0 },
    ]);
    assert.equal(first?.interval.low.toFixed(4), "0.0524");
    assert.equal(second?.interval.low.toFixed(4), "-0.3339");
    assert.equal(nobody, undefined);
    assert.deepEqual(equityGaps([{ x: 1, n: 2 }]), [undefined]);
    assert.throws(() => equityGaps([{ x: 2, n: 1 }]), RangeError);
  });

  test("is nought for a group like all the others, and some lie below where some lie above", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (groups) => {
        const gaps = equityGaps(groups).map((gap) => gap?.difference ?? 0);
        assert.equal(
          gaps.some((gap) => gap > 1e-9),
          gaps.some((gap) => gap < -1e-9),
        );
      }),
    );
  });

  test("to a known share is Wilson's interval less that share", () => {
    const { difference, interval } = gapToKnown({ x: 65, n: 100 }, 0.5);
    assert.equal(difference.toFixed(6), "0.150000");
    assert.deepEqual([interval.low.toFixed(9), interval.high.toFixed(9)], ["0.052544433", "0.236357518"]);
  });

  test("to a known share is said in three words, and of rounded counts holds that of each they may stand for", () => {
    const says = (known: number): string => gapToKnown({ x: 65, n: 100 }, known).says;
    assert.deepEqual([0.5, 0.56, 0.64].map(says), [
      "clearly different",
      "too close to call",
      "no evidence of a difference",
    ]);
    // 65 of 100 to the nearest 5: from 63 of 102 to 67 of 98 (Wilson's intervals of those).
    const { interval, says: word } = gapToKnown({ x: 65, n: 100, off: { x: 2, n: 2 } }, 0.53);
    assert.deepEqual(
      [interval.low, interval.high].map((end) => end.toFixed(9)),
      [wilson(63, 102).low - 0.53, wilson(67, 98).high - 0.53].map((end) => end.toFixed(9)),
    );
    assert.equal(word, "too close to call", "what is clear of exact counts is not of rounded ones");
    fc.assert(
      fc.property(rounded, ({ told, true: counted }) => {
        const [wide, narrow] = [told, counted].map((each) => gapToKnown(each, 0.3).interval);
        assert.ok(wide && narrow && wide.low <= narrow.low + 1e-12 && narrow.high <= wide.high + 1e-12);
      }),
    );
    assert.throws(() => gapToKnown({ x: 3, n: 2 }, 0.5), RangeError);
  });

  test("between rounded counts holds that of each they may stand for, and is no narrower among several", () => {
    fc.assert(
      fc.property(rounded, rounded, (one, other) => {
        const wide = differenceOf(one.told, other.told).interval;
        const narrow = differenceOf(one.true, other.true).interval;
        assert.ok(wide.low <= narrow.low + 1e-12 && narrow.high <= wide.high + 1e-12);
        const [gap] = equityGaps([one.told, other.told, other.told]);
        const [exact] = equityGaps([one.true, other.true, other.true]);
        assert.ok(gap && exact && gap.interval.low <= exact.interval.low + 1e-12);
      }),
      { numRuns: 50 },
    );
  });
});
