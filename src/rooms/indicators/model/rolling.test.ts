import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addMonths } from "../../../foundation/clock/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { wilson } from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import { observedOf, type Observed } from "./observe.ts";
import { rollingName, rollingOf, whyNotRolling } from "./rolling.ts";

const { indicators } = loadPack("packs/hertfordshire");
const found = (id: string): Indicator => {
  const indicator = indicators.find((each) => each.id === id);
  assert.ok(indicator, id);
  return indicator;
};
const share = found("contact-in-time");

type Share = readonly [met: number, of: number] | Observed["state"];
const months = (shares: readonly Share[], version = 1, from = 0) =>
  shares.map((each, at) => ({
    start: addMonths("2025-01-01", from + at),
    months: 1 as const,
    version,
    observed: typeof each === "string" ? ({ state: each } as Observed) : observedOf(share, each[0], each[1]),
  }));
const year = (each: Share): Share[] => Array.from({ length: 12 }, () => each);

test("a year is the sum of what was met over the sum of all, with the interval of that sum", () => {
  const [first, second, ...more] = rollingOf(share, months([...year([80, 100]), [20, 100]]));
  assert.equal(more.length, 0);
  assert.equal(first?.start, "2025-01-01");
  assert.equal(rollingName({ start: "2025-01-01" }), "Year to Dec 2025");
  assert.deepEqual(first.observed, observedOf(share, 960, 1200));
  assert.equal(second?.observed.state === "shown" && second.observed.numerator, 900);
  const { low } = wilson(900, 1200);
  assert.equal(second?.observed.state === "shown" && second.observed.low, 100 * low);
});

test("with fewer than twelve months there is none, nor where a month is missing", () => {
  assert.deepEqual(rollingOf(share, months(year([80, 100]).slice(1))), []);
  const gap = months([...year([80, 100]), [80, 100]]).filter(({ start }) => start !== "2025-06-01");
  assert.deepEqual(
    rollingOf(share, gap).map(({ observed }) => observed.state),
    ["none", "none"],
  );
});

test("what rests on a month that is not shown is not shown, for its reason", () => {
  for (const state of ["held-back", "too-few", "none"] as const) {
    const series = months([state, ...year([80, 100])]);
    assert.deepEqual(
      rollingOf(share, series).map(({ observed }) => observed.state),
      [state, "shown"],
    );
  }
  const both = months(["held-back", "none", ...year([80, 100]).slice(2)]);
  assert.equal(rollingOf(share, both)[0]?.observed.state, "none");
});

test("nothing is added over a change of what is meant, until a year has passed since", () => {
  const series = [...months(year([80, 100])), ...months(year([10, 100]), 2, 12)];
  const rolling = rollingOf(share, series);
  assert.equal(rolling.length, 13);
  assert.deepEqual(
    rolling.map(({ isBroken }) => isBroken),
    [false, ...Array.from({ length: 11 }, () => true), false],
  );
  assert.ok(rolling.slice(1, 12).every(({ observed }) => observed.state === "none"));
});

test("quarters are added four at a time, and never with months", () => {
  const quarterly = { ...share, every: "quarter" } as const;
  const quarters = [0, 1, 2, 3, 4].map((at) => ({
    start: addMonths("2025-01-01", 3 * at),
    months: 3 as const,
    version: 1,
    observed: observedOf(share, 30, 50),
  }));
  const rolling = rollingOf(quarterly, [...quarters, ...months(year([80, 100]))]);
  assert.deepEqual(
    rolling.map(({ observed }) => observed.state === "shown" && observed.denominator),
    [200, 200],
  );
});

test("a year's figure lies within those of its months", () => {
  const month = fc.nat(300).chain((of) => fc.tuple(fc.nat(of), fc.constant(of + 20)));
  fc.assert(
    fc.property(fc.array(month, { minLength: 12, maxLength: 12 }), (shares) => {
      const series = months(shares);
      const [rolling] = rollingOf(share, series);
      assert.equal(rolling?.observed.state, "shown");
      if (rolling?.observed.state !== "shown") return;
      const values = series.flatMap(({ observed }) => (observed.state === "shown" ? [observed.value] : []));
      assert.ok(rolling.observed.value >= Math.min(...values) - 1e-9);
      assert.ok(rolling.observed.value <= Math.max(...values) + 1e-9);
    }),
  );
});

test("a median has none, nor what is of a year already, nor a formula that does not add up; each says why", () => {
  assert.equal(whyNotRolling(share), undefined);
  assert.equal(whyNotRolling(found("repeated-story")), undefined);
  assert.match(whyNotRolling(found("wait-for-support")) ?? "", /median/);
  assert.match(whyNotRolling({ ...share, every: "year" }) ?? "", /year already/);
  for (const numerator of ["count(a) * count(b)", "count(a) / count(b)", "count(a) + 5", "7"])
    assert.match(whyNotRolling({ ...share, numerator }) ?? "", /does not add up/, numerator);
  for (const numerator of ["2 * count(a)", "(count(a) - met(b)) / 2", "count(a) * 3 + met(b)"])
    assert.equal(whyNotRolling({ ...share, numerator }), undefined, numerator);
  for (const indicator of indicators.filter(({ lacks }) => lacks !== undefined))
    assert.ok(whyNotRolling(indicator), indicator.id);
});
