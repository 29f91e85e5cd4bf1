import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { gChart, pChart, runChart } from "../index.ts";

describe("the chart of shares", () => {
  test("has p̄ ± 3√(p̄q̄/n) around each point, by its own n", () => {
    const chart = pChart([
      { x: 10, n: 100 },
      { x: 40, n: 300 },
    ]);
    // p̄ 50/400 = 0.125; 3·√(0.109375/100) = 0.0992157, /300 = 0.0572822.
    assert.equal(chart?.centre, 0.125);
    assert.equal(chart?.points[0]?.limits.low.toFixed(7), "0.0257843");
    assert.equal(chart?.points[1]?.limits.high.toFixed(7), "0.1822822");
    assert.equal(chart?.points[1]?.near.high.toFixed(7), "0.1631881");
  });

  test("marks a share that the same process would not have, and keeps its limits within nought and one", () => {
    const usual = Array.from({ length: 11 }, () => ({ x: 5, n: 100 }));
    const chart = pChart([...usual, { x: 25, n: 100 }]);
    assert.deepEqual(
      chart?.points.at(-1)?.broken.map(({ rule }) => rule),
      ["outside"],
    );
    assert.equal(chart?.points[0]?.limits.low, 0);
  });

  test("has a gap where nothing was counted and where there was nothing to take a share of", () => {
    const chart = pChart([{ x: 1, n: 2 }, undefined, { x: 0, n: 0 }]);
    assert.deepEqual(chart?.points.slice(1), [undefined, undefined]);
    assert.equal(chart?.centre, 0.5);
    assert.equal(pChart([{ x: 0, n: 0 }]), undefined);
    assert.throws(() => pChart([{ x: 3, n: 2 }]), RangeError);
  });

  test("draws limits closer the larger n is, always around the centre", () => {
    const part = fc.nat({ max: 500 }).chain((n) => fc.record({ x: fc.nat({ max: n }), n: fc.constant(n) }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const chart = pChart(parts);
        if (!chart) return;
        const drawn = chart.points.flatMap((point, at) =>
          point ? [{ ...point, n: parts[at]?.n ?? 0 }] : [],
        );
        const wide = ({ limits }: (typeof drawn)[number]): number => limits.high - limits.low;
        for (const point of drawn) {
          assert.ok(point.limits.low <= chart.centre && chart.centre <= point.limits.high);
          for (const other of drawn) assert.ok(point.n < other.n || wide(point) <= wide(other) + 1e-12);
        }
      }),
    );
  });
});

describe("the chart of what passes between rare events", () => {
  test("has ḡ + 3√(ḡ(ḡ+1)) above, nought below and the median in the middle", () => {
    const chart = gChart([2, 4, 6, undefined, 8, 20]);
    // ḡ 8; 8 + 3·√72 = 33.4558441.
    assert.equal(chart?.centre, 6);
    assert.equal(chart?.limits.high.toFixed(7), "33.4558441");
    assert.equal(chart?.limits.low, 0);
    assert.equal(chart?.points[3], undefined);
  });

  test("marks how much rarer something became, and refuses what is no such number", () => {
    const chart = gChart([3, 1, 4, 2, 3, 1, 2, 60]);
    assert.deepEqual(chart?.points.at(-1)?.broken, [{ rule: "outside", side: "high" }]);
    assert.equal(gChart([undefined]), undefined);
    assert.throws(() => gChart([1.5]), RangeError);
    assert.throws(() => gChart([-1]), RangeError);
  });
});

describe("the run chart", () => {
  const below = Array.from({ length: 12 }, () => 1);
  const above = Array.from({ length: 12 }, () => 3);

  test("of 24 points off the median takes a run over 8, or fewer than 8 crossings, for a signal", () => {
    const chart = runChart([...below, ...above]);
    assert.deepEqual(chart, {
      centre: 2,
      useful: 24,
      longestRun: 12,
      longestUsual: 8,
      crossings: 1,
      fewestUsual: 8,
      says: "changed",
    });
    const other = runChart(below.flatMap((value, at) => [value, above[at]]));
    assert.deepEqual([other?.crossings, other?.longestRun, other?.says], [23, 1, "only chance"]);
  });

  test("leaves out points on the median, passes over gaps, and says nothing of few", () => {
    const chart = runChart([1, 2, undefined, 3, 2, 1, 3]);
    assert.deepEqual([chart?.centre, chart?.useful, chart?.crossings], [2, 4, 3]);
    assert.equal(chart?.says, "too few to say");
    assert.equal(runChart([undefined]), undefined);
  });

  test("counts runs and crossings that belong together, in either direction of time", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }), (values) => {
        const chart = runChart(values);
        assert.ok(chart);
        assert.ok(chart.useful === 0 || chart.longestRun * (chart.crossings + 1) >= chart.useful);
        assert.ok(chart.crossings + chart.longestRun <= Math.max(chart.useful, 0));
        assert.deepEqual(runChart(values.toReversed()), chart);
      }),
    );
  });

  test("calls pure chance a change about one time in ten, not more", () => {
    let seed = 20261122;
    const random = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const changed = Array.from({ length: 2000 }, () => runChart(Array.from({ length: 24 }, random))).filter(
      (chart) => chart?.says === "changed",
    ).length;
    assert.ok(changed / 2000 < 0.15 && changed > 0, `${changed} of 2,000`);
  });
});
