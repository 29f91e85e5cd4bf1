import assert from "node:assert/strict";
import { test } from "node:test";
import { completenessOf } from "./completeness.ts";
import { isOutlier } from "./is-outlier.ts";
import { observedOf, type Observed } from "./observe.ts";
import { standingOf } from "./standing.ts";
import { sumOfReturns } from "./sum-of-returns.ts";

const target = { value: 80, by: "2027-03-31", decision: "Partnership board" };
const share = (met: number, of: number): Observed => observedOf({ unit: "percent", fewest: 1 }, met, of);

test("a target is met or not only where its figure's interval does not hold it", () => {
  assert.equal(standingOf({ target, better: "up" }, share(95, 100)), "met");
  assert.equal(standingOf({ target, better: "up" }, share(78, 100)), "unclear");
  assert.equal(standingOf({ target, better: "up" }, share(50, 100)), "not-met");
  assert.equal(standingOf({ target, better: "down" }, share(50, 100)), "met");
  assert.equal(standingOf({ target, better: "neither" }, share(50, 100)), "no-target");
  assert.equal(standingOf({ target, better: "up" }, { state: "too-few" }), "no-figure");
  assert.equal(standingOf({ better: "up" }, share(50, 100)), "no-target");
});

test("a leap is one of more than three standard deviations, among enough to know", () => {
  const usual = [50, 52, 48, 51, 49, 50];
  assert.equal(isOutlier(90, usual), true);
  assert.equal(isOutlier(53, usual), false);
  assert.equal(isOutlier(90, usual.slice(1)), false);
  assert.equal(isOutlier(90, [50, 50, 50, 50, 50, 50]), false);
});

test("agencies' figures are added; without any denominator there is none", () => {
  assert.deepEqual(
    sumOfReturns([
      { numerator: 3, denominator: 10 },
      { numerator: 4, denominator: 20 },
    ]),
    [7, 30],
  );
  assert.deepEqual(sumOfReturns([{ numerator: 3, denominator: null }]), [3, null]);
});

test("completeness is by agency, with what is late first", () => {
  const now = new Date("2026-11-22");
  const due = new Date("2026-11-01");
  const lines = completenessOf(
    [
      { agencyId: "a", state: "approved", dueAt: null },
      { agencyId: "b", state: "due", dueAt: due },
      { agencyId: "b", state: "sent", dueAt: due },
    ],
    now,
  );
  assert.deepEqual(lines, [
    { agency: "b", asked: 2, sent: 1, approved: 0, late: 1 },
    { agency: "a", asked: 1, sent: 1, approved: 1, late: 0 },
  ]);
});
