import assert from "node:assert/strict";
import { test } from "node:test";
import { toFigure, type IndicatorSeries } from "./figure-of.ts";

const PERIOD = {
  indicatorId: "x",
  start: "2026-10-01",
  months: 1,
  version: 1,
  revision: 1,
  method: "computed",
  recordedAt: new Date("2026-11-01"),
  recordedOn: "2026-11-01",
  observed: { state: "shown", numerator: 60, denominator: 60, value: 100, low: 90, high: 100 },
};
const SERIES = JSON.parse(
  JSON.stringify({
    version: 1,
    definition: {
      id: "x",
      name: "In time",
      objective: "P1.O1",
      unit: "percent",
      source: "computed",
      numerator: "met(a)",
      denominator: "count(a)",
      better: "up",
      every: "month",
    },
    series: [PERIOD],
  }),
) as IndicatorSeries;

test("a paper tells a share with a small part as everybody reads it: a bound, without its range and base", () => {
  const figure = toFigure(SERIES, { smallest: 8, base: 5 } as Parameters<typeof toFigure>[1]);
  assert.match(figure.shown, /or more$/);
  assert.deepEqual([figure.range, figure.base, figure.isShown], ["", null, true]);
});
