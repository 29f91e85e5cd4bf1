import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { median, pairedMean, percentile, rateOf } from "./index.ts";

describe("a rate", () => {
  test("has the reference digits per 100, exact below 10 and Byar's from there, at any level", () => {
    const digits = (count: number, level?: number): string[] => {
      const { low, high } = rateOf(count, 100, { per: 100, ...(level && { level }) }).interval;
      return [low, high].map((end) => end.toFixed(6));
    };
    assert.deepEqual(digits(1), ["0.025318", "5.571643"]);
    assert.deepEqual(digits(5), ["1.623486", "11.668332"]);
    assert.deepEqual(digits(65), ["50.163188", "82.849139"]);
    assert.deepEqual(digits(10, 0.998), ["2.916318", "24.193725"]);
    assert.equal(rateOf(1, 100, { per: 100 }).interval.low.toFixed(9), "0.025317808");
  });

  test("is per what was asked, and its interval holds it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 1e6 }), (count, over) => {
        const { value, interval } = rateOf(count, over, { per: 10_000 });
        assert.ok(Math.abs(value - (count / over) * 10_000) < 1e-9 * Math.max(1, value));
        assert.ok(interval.low <= value && value <= interval.high);
      }),
    );
    assert.throws(() => rateOf(1, 0), RangeError);
    assert.throws(() => rateOf(1.5, 10), RangeError);
  });
});

describe("the mean of pairs", () => {
  // Student's own: ten patients' additional hours of sleep with two drugs (1908).
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
  const sleep = first.map((before, at) => ({ before, after: second[at] ?? NaN }));

  test("has the digits of Student's example", () => {
    const made = pairedMean(sleep);
    assert.equal(made?.n, 10);
    assert.equal(made?.gain.toFixed(2), "1.58");
    assert.equal(made?.interval?.low.toFixed(7), "0.7001142");
    assert.equal(made?.interval?.high.toFixed(7), "2.4598858");
  });

  test("has the tables' t for few and for many pairs", () => {
    // Pairs with a standard error of one: the interval's reach is t itself.
    const reach = (n: number): string | undefined => {
      const half = Math.sqrt((n * (n - 1)) / (n - (n % 2)));
      const pairs = Array.from({ length: n }, (_, at) => {
        const isOdd = n % 2 === 1 && at === 0;
        return { before: 0, after: isOdd ? 0 : at % 2 === 0 ? half : -half };
      });
      return pairedMean(pairs)?.interval?.high.toFixed(3);
    };
    assert.deepEqual([2, 3, 4, 11, 31, 121].map(reach), [
      "12.706",
      "4.303",
      "3.182",
      "2.228",
      "2.042",
      "1.980",
    ]);
  });

  test("of one pair has no interval, of none says nothing, and of no numbers is refused", () => {
    assert.deepEqual(pairedMean([{ before: 1, after: 3 }]), { n: 1, gain: 2 });
    assert.equal(pairedMean([]), undefined);
    assert.throws(() => pairedMean([{ before: NaN, after: 1 }]), RangeError);
  });

  test("is the other way round when before and after are", () => {
    const value = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ before: value, after: value }), { minLength: 2, maxLength: 50 }),
        (pairs) => {
          const made = pairedMean(pairs);
          const back = pairedMean(pairs.map(({ before, after }) => ({ before: after, after: before })));
          assert.ok(Math.abs((made?.interval?.low ?? NaN) + (back?.interval?.high ?? NaN)) < 1e-9);
        },
      ),
    );
  });
});

describe("a percentile", () => {
  test("lies between two neighbours in proportion", () => {
    assert.equal(percentile([4, 1, 3, 2], 0.9)?.toFixed(10), "3.7000000000");
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(percentile([7], 0.9), 7);
    assert.equal(median([]), undefined);
    assert.throws(() => percentile([1], 1.1), RangeError);
    assert.throws(() => median([NaN]), RangeError);
  });

  test("rises with the share, from the smallest value to the largest, in any order", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1, maxLength: 30 }),
        share,
        share,
        (values, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)].map(
            (at) => percentile(values, at) ?? NaN,
          );
          assert.ok((low ?? NaN) <= (high ?? NaN));
          assert.equal(percentile(values, 0), Math.min(...values));
          assert.equal(percentile(values, 1), Math.max(...values));
          assert.equal(percentile(values.toReversed(), one), percentile(values, one));
        },
      ),
    );
  });
});
