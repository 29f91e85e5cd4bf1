import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { compareCounts } from "./compare-counts.ts";
import { falseDiscoveryLimit } from "./false-discovery.ts";
import { countInterval, wilson, type Interval } from "./intervals.ts";
import { normalCdf, normalQuantile, twoSided } from "./normal.ts";

/** As many places as the reference prints. */
function isPrinted({ low, high }: Interval, expected: readonly [string, string], times = 1): void {
  const places = (text: string): number => text.split(".")[1]?.length ?? 0;
  const [first, second] = expected;
  assert.deepEqual(
    [(low * times).toFixed(places(first)), (high * times).toFixed(places(second))],
    [first, second],
  );
}

describe("intervals", () => {
  test("Wilson's have the reference digits", () => {
    isPrinted(wilson(65, 100), ["0.552544432969", "0.736357517569"]);
    isPrinted(wilson(65, 100, 0.998), ["0.495494657407", "0.778354061409"]);
    isPrinted(wilson(1045, 5000), ["0.197955498800", "0.220491303732"]);
    isPrinted(wilson(1045, 5000, 0.998), ["0.191793817990", "0.227315629025"]);
    isPrinted(wilson(1, 100), ["0.00176743206", "0.05448619618"]);
    isPrinted(wilson(222, 3215), ["0.0607916904", "0.0783395668"]);
  });

  test("of counts have the reference digits: Byar's from 10, exact below", () => {
    isPrinted(countInterval(65), ["50.163188", "82.849139"]);
    isPrinted(countInterval(1045), ["982.593202", "1110.331213"]);
    isPrinted(countInterval(10, 0.998), ["2.916318", "24.193725"]);
    // Exact at 99.8%: of none, the mean at which none is as likely as one in a thousand.
    isPrinted(countInterval(0, 0.998), ["0.000000", Math.log(1000).toFixed(6)]);
    isPrinted(countInterval(1), ["0.025317808", "5.571643391"]);
    isPrinted(countInterval(5), ["1.623486", "11.668332"]);
    assert.equal(countInterval(0).low, 0);
    isPrinted(countInterval(0), ["0.000000", "3.688879"]);
  });

  test("hold what was counted, and are wider at a higher level", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), (count) => {
        const [usual, wide] = [countInterval(count), countInterval(count, 0.998)];
        assert.ok(usual.low <= count && count <= usual.high);
        assert.ok(wide.low <= usual.low && usual.high <= wide.high);
      }),
    );
  });

  test("of what is no count and no proportion are refused", () => {
    for (const wrong of [-1, 1.5, NaN]) assert.throws(() => countInterval(wrong), RangeError);
    assert.throws(() => wilson(3, 2), RangeError);
    assert.throws(() => wilson(0, 0), RangeError);
  });
});

describe("the normal distribution", () => {
  test("is that of the tables, on both sides and in the tails", () => {
    assert.equal(normalCdf(0), 0.5);
    assert.equal(normalCdf(1.959963984540054).toFixed(12), "0.975000000000");
    assert.equal(normalCdf(-3.090232306167813).toFixed(12), "0.001000000000");
    assert.equal(twoSided(2.5758293035489004).toFixed(10), "0.0100000000");
    assert.equal(normalQuantile(0.975).toFixed(10), "1.9599639845");
    assert.equal(twoSided(0), 1);
    assert.equal(twoSided(Infinity), 0);
    assert.throws(() => normalQuantile(1), RangeError);
  });

  test("and its quantile undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        assert.ok(Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-12);
      }),
    );
  });
});

describe("the false discovery limit", () => {
  test("is the largest i·alpha/n with the i-th smallest p below it", () => {
    assert.equal(falseDiscoveryLimit([0.04, 0.001, 0.02, 0.9], 0.05)?.toFixed(6), "0.025000");
    assert.equal(falseDiscoveryLimit([0.2, 0.9], 0.05), undefined);
    assert.equal(falseDiscoveryLimit([], 0.05), undefined);
    // Where the last is small enough, so are all before it.
    assert.equal(falseDiscoveryLimit([0.049, 0.048, 0.047], 0.05), 0.05);
  });

  test("finds no more than no correction would, no fewer than Bonferroni's, in any order", () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ps, (some) => {
        const limit = falseDiscoveryLimit(some, 0.05) ?? 0;
        const found = some.filter((p) => p < limit).length;
        assert.ok(found <= some.filter((p) => p < 0.05).length);
        assert.ok(found >= some.filter((p) => p < 0.05 / some.length).length);
        assert.equal(falseDiscoveryLimit(some.toReversed(), 0.05) ?? 0, limit);
      }),
    );
  });

  test("of what is no p is refused", () => {
    assert.throws(() => falseDiscoveryLimit([0.1, 1.2], 0.05), RangeError);
    assert.throws(() => falseDiscoveryLimit([NaN], 0.05), RangeError);
  });
});

describe("two counts", () => {
  const over = 3;

  test("are clearly different only when the interval of their ratio leaves out 1", () => {
    assert.equal(compareCounts({ count: 10, over }, { count: 40, over }, 10).says, "more");
    assert.equal(compareCounts({ count: 40, over }, { count: 10, over }, 10).says, "fewer");
    assert.equal(compareCounts({ count: 20, over }, { count: 25, over }, 10).says, "no clear difference");
  });

  test("are rates: twice as many in twice the time are no difference", () => {
    const { says, ratio } = compareCounts({ count: 30, over: 3 }, { count: 60, over: 6 }, 10);
    assert.equal(says, "no clear difference");
    assert.ok(ratio && ratio.low < 1 && ratio.high > 1);
  });

  test("that are few together say nothing, and none at all nothing either", () => {
    assert.deepEqual(compareCounts({ count: 0, over }, { count: 9, over }, 10), { says: "too few to say" });
    assert.deepEqual(compareCounts({ count: 0, over }, { count: 0, over }, 0), { says: "too few to say" });
  });

  test("from nought have no upper end, and are no nonsense", () => {
    const { says, ratio } = compareCounts({ count: 0, over }, { count: 12, over }, 10);
    assert.equal(says, "more");
    assert.equal(ratio?.high, Infinity);
  });

  test("the other way round say the opposite", () => {
    const count = fc.nat({ max: 200 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const opposite = { more: "fewer", fewer: "more" } as const;
        const { says } = compareCounts({ count: one, over }, { count: other, over }, 10);
        const back = compareCounts({ count: other, over }, { count: one, over }, 10).says;
        assert.equal(back, says === "more" || says === "fewer" ? opposite[says] : says);
      }),
    );
  });
});
