import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { roundTo, wilson } from "../../../stats/index.ts";
import { observe, observedOf, type Rule } from "./observe.ts";

const share: Rule = { numerator: "met(a)", denominator: "count(a)", unit: "percent", fewest: 20 };

test("a share has Wilson's interval, in percent", () => {
  const observed = observe(share, ({ figure }) => (figure === "met" ? 65 : 100));
  assert.equal(observed.state, "shown");
  if (observed.state !== "shown") return;
  assert.equal(observed.value, 65);
  assert.equal(observed.low?.toFixed(4), "55.2544");
  assert.equal(observed.high?.toFixed(4), "73.6358");
});

test("out of too few, of what is held back, and of nothing there is no figure, each for its own reason", () => {
  assert.deepEqual(
    observe(share, () => 19),
    { state: "too-few" },
  );
  assert.deepEqual(
    observe(share, () => "held-back"),
    { state: "held-back" },
  );
  assert.deepEqual(
    observe(share, () => 0),
    { state: "none" },
  );
  assert.deepEqual(
    observe({ unit: "percent", fewest: 20 }, () => 100),
    { state: "none" },
  );
});

test("nought of enough is nought, not nothing", () => {
  const observed = observedOf(share, 0, 40);
  assert.equal(observed.state === "shown" && observed.value, 0);
});

test("a rate is of ten thousand, with the count's interval", () => {
  const observed = observedOf({ unit: "per-10000", fewest: 1 }, 65, 20_000);
  assert.equal(observed.state === "shown" && observed.value, 32.5);
  assert.equal(observed.state === "shown" && observed.low?.toFixed(3), "25.082");
});

test("an interval holds its figure, and lies within the possible", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (met, more) => {
      const observed = observedOf({ unit: "percent", fewest: 1 }, met, met + more);
      if (observed.state !== "shown") return assert.equal(met + more, 0);
      assert.ok(observed.low !== null && observed.high !== null);
      assert.ok(observed.low >= 0 && observed.high <= 100);
      assert.ok(observed.low <= observed.value + 1e-9 && observed.value <= observed.high + 1e-9);
    }),
  );
});

test("the interval of rounded counts holds that of any true counts they may stand for", () => {
  const BASE = 5;
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 400 }), fc.nat(400), (n, some) => {
      const met = some % (n + 1);
      const observed = observe(
        { ...share, fewest: 1 },
        ({ figure }) => roundTo(figure === "met" ? met : n, BASE),
        () => Math.floor(BASE / 2),
      );
      const exact = wilson(met, n);
      assert.ok(observed.state === "shown" && observed.low !== null && observed.high !== null);
      assert.ok(observed.low <= 100 * exact.low + 1e-9 && observed.high >= 100 * exact.high - 1e-9);
    }),
  );
});

test("the interval of a rate from a rounded count holds that of the true one", () => {
  const observed = observedOf({ unit: "per-10000", fewest: 1 }, 65, 20_000, { top: { low: 63, high: 67 } });
  assert.ok(observed.state === "shown" && observed.low !== null && observed.high !== null);
  for (const count of [63, 67]) {
    const exact = observedOf({ unit: "per-10000", fewest: 1 }, count, 20_000);
    assert.ok(exact.state === "shown" && exact.low !== null && exact.high !== null);
    assert.ok(observed.low <= exact.low && observed.high >= exact.high);
  }
});
