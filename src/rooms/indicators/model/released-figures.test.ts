import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureRow } from "../../figures/index.ts";
import { releasedFigures } from "./released-figures.ts";

const row = (period: string, n: number | null, more: Partial<FigureRow> = {}): FigureRow => ({
  period,
  months: 1,
  measure: "requests",
  split: "all",
  value: "",
  n,
  met: null,
  medianHours: null,
  ...more,
});
const count = { figure: "count", measure: "requests" } as const;
const quarter = { start: "2026-07-01", months: 3 } as const;
const months = ["2026-07-01", "2026-08-01", "2026-09-01"];

test("a quarter is the sum of its months, and is covered when all of them are out", () => {
  const figures = releasedFigures(
    months.map((month, index) => row(month, 10 * (index + 1))),
    5,
  );
  assert.equal(figures.figureOf(quarter, count), 60);
  assert.equal(figures.covers(quarter), true);
  // Each month to the nearest 5: two off at most, and the three together six.
  assert.equal(figures.roundingOf({ start: "2026-07-01", months: 1 }, count), 2);
  assert.equal(figures.roundingOf(quarter, count), 6);
  assert.equal(figures.roundingOf(quarter, { ...count, figure: "median" }), 0);
  assert.equal(figures.covers({ start: "2026-10-01", months: 1 }), false);
});

test("a month that is held back holds the quarter back; one that is not out, leaves none", () => {
  const held = releasedFigures(
    months.map((month, index) => row(month, index === 1 ? null : 10)),
    5,
  );
  assert.equal(held.figureOf(quarter, count), "held-back");
  const short = releasedFigures(
    months.slice(1).map((month) => row(month, 10)),
    5,
  );
  assert.equal(short.figureOf(quarter, count), "none");
});

test("a split that was released by quarter is taken as it was released", () => {
  const answer = { split: "reason", value: "yes" } as const;
  const figures = releasedFigures([row("2026-07-01", 25, { months: 3, ...answer })], 5);
  assert.equal(figures.figureOf(quarter, { ...count, ...answer }), 25);
  assert.equal(figures.figureOf({ start: "2026-07-01", months: 1 }, { ...count, ...answer }), "none");
  assert.equal(figures.roundingOf(quarter, { ...count, ...answer }), 2);
});

test("a median is that of one month, and of several there is none", () => {
  const figures = releasedFigures(
    months.map((month) => row(month, 10, { medianHours: 5 })),
    5,
  );
  const median = { ...count, figure: "median" } as const;
  assert.equal(figures.figureOf({ start: "2026-07-01", months: 1 }, median), 5);
  assert.equal(figures.figureOf(quarter, median), "none");
});
