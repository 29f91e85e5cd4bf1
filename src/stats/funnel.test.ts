import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { binomialMass, binomialQuantile } from "./binomial.ts";
import { funnelOfRates, funnelOfShares, funnelPosition } from "./index.ts";
import { logFactorial } from "./log-factorial.ts";

/** How likely at least, or at most, x of n are, summed from scratch. */
function tails(x: number, n: number, p: number): { atLeast: number; atMost: number } {
  const masses = Array.from({ length: n + 1 }, (_, k) => binomialMass(k, n, p));
  const add = (some: readonly number[]): number => some.reduce((total, mass) => total + mass, 0);
  return { atLeast: add(masses.slice(x)), atMost: add(masses.slice(0, x + 1)) };
}

describe("the binomial distribution", () => {
  test("is that of coins, exactly", () => {
    assert.equal((binomialMass(2, 10, 0.5) * 1024).toFixed(9), "45.000000000");
    assert.equal(binomialMass(3, 3, 1), 1);
    assert.equal(binomialMass(4, 3, 0.5), 0);
    assert.equal(binomialQuantile(0.05, 23, 0.5), 8);
    assert.equal(binomialQuantile(0.5, 1, 0.5), 0, "half is reached, not passed");
  });

  test("has factorials good to 14 places on both sides of where their series begins", () => {
    let sum = 0;
    for (let n = 1; n <= 200; n += 1) {
      sum += Math.log(n);
      assert.ok(Math.abs(logFactorial(n) - sum) <= 1e-13 * Math.max(1, sum), `${n}`);
    }
  });
});

describe("the funnel of shares", () => {
  test("has the binomial's own limits, between two counts in proportion", () => {
    // Ten coins: P(at most 1) = 11/1024, P(at most 2) = 56/1024; 2 − (56 − 25.6)/45 = 1.324444.
    const { usual, wide } = funnelOfShares(0.5, 10);
    assert.equal(usual.low.toFixed(7), "0.1324444");
    assert.equal(usual.high.toFixed(7), "0.8675556");
    // P(none) = 1/1024, P(at most 1) = 11/1024; 1 − (11 − 1.024)/10 = 0.0024.
    assert.equal(wide.low.toFixed(7), "0.0002400");
  });

  test("puts nobody outside whose number is as likely as that", () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const place = fc.integer({ min: 1, max: 120 }).chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, place, (p, [x, n]) => {
        const position = funnelPosition(x / n, funnelOfShares(p, n));
        const { atLeast, atMost } = tails(x, n, p);
        if (Math.min(Math.abs(atLeast - 0.025), Math.abs(atMost - 0.025)) < 1e-9) return;
        if (Math.min(Math.abs(atLeast - 0.001), Math.abs(atMost - 0.001)) < 1e-9) return;
        assert.equal(position === "above" || position === "far above", atLeast < 0.025);
        assert.equal(position === "below" || position === "far below", atMost < 0.025);
        assert.equal(position.startsWith("far"), atLeast < 0.001 || atMost < 0.001);
      }),
    );
  });

  test("narrows as places grow, around the share, and is there for the very large", () => {
    const spread = [100, 1000, 10_000, 1_000_000].map((n) => {
      const { usual, wide } = funnelOfShares(0.2, n);
      assert.ok(wide.low < usual.low && usual.low < 0.2 && 0.2 < usual.high && usual.high < wide.high);
      return usual.high - usual.low;
    });
    assert.deepEqual(
      spread,
      spread.toSorted((a, b) => b - a),
    );
    // Large, the binomial is normal: 2·1.96·√(0.16/1,000,000).
    assert.equal(spread.at(-1)?.toFixed(4), (2 * 1.959964 * Math.sqrt(0.16 / 1_000_000)).toFixed(4));
  });

  test("of none and of all has everybody within", () => {
    assert.equal(funnelPosition(0, funnelOfShares(0, 7)), "within");
    assert.equal(funnelPosition(1, funnelOfShares(1, 7)), "within");
    assert.equal(funnelPosition(1, funnelOfShares(0.9, 5)), "within", "five of five is nothing special");
    assert.throws(() => funnelOfShares(0.5, 0), RangeError);
    assert.throws(() => funnelOfShares(1.1, 5), RangeError);
  });
});

describe("the funnel of rates", () => {
  test("has the Poisson's own limits, between two counts in proportion", () => {
    // Four expected: P(0) = 0.0183156, P(at most 1) = 0.0915782; 1 − (0.0915782 − 0.025)/0.0732626 = 0.0912397.
    const { usual } = funnelOfRates(4, 1);
    assert.equal(usual.low.toFixed(6), (1 - (5 * Math.exp(-4) - 0.025) / (4 * Math.exp(-4))).toFixed(6));
    assert.equal(usual.low.toFixed(4), "0.0912");
    // P(8 and more) = 0.0511336, P(9 and more) = 0.0213634: 8 + (0.0511336 − 0.025)/0.0297702 = 8.877846.
    assert.equal(usual.high.toFixed(3), "8.878");
  });

  test("is per unit, whatever the unit is", () => {
    const [one, thousand] = [funnelOfRates(0.004, 1000), funnelOfRates(4, 1)];
    assert.equal((one.usual.high * 1000).toFixed(9), thousand.usual.high.toFixed(9));
  });

  test("holds the rate, narrows as places grow, and is there for many expected", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        (rate, over) => {
          const [small, large] = [funnelOfRates(rate, over), funnelOfRates(rate, over * 4)];
          assert.ok(small.wide.low <= small.usual.low && small.usual.low <= rate);
          assert.ok(rate <= small.usual.high && small.usual.high <= small.wide.high);
          assert.ok(large.wide.high <= small.wide.high);
        },
      ),
      { numRuns: 40 },
    );
    assert.deepEqual(funnelOfRates(0, 5).usual.low, 0);
    assert.throws(() => funnelOfRates(1, 0), RangeError);
  });
});
