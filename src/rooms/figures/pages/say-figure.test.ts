import assert from "node:assert/strict";
import { test } from "node:test";
import type { FigureRow } from "../model/figure-row.ts";
import type { Measure } from "../model/measure.ts";
import { sayKey, sayMonth, sayYear, sayYearsShare } from "./say-figure.ts";

const rule = { smallest: 8, base: 5 };
const measure: Measure = { id: "m", label: "Kept", kind: "limit", means: "", quarterly: [], yearly: [] };
const month = (n: number | null, met: number | null): FigureRow => ({
  period: "2026-05-01",
  months: 1,
  measure: "m",
  split: "all",
  value: "",
  n,
  met,
  medianHours: null,
});

test("a part of the county's share that is small is not printed, whichever of the two it is", () => {
  const said = ([n, met]: readonly [number, number]) => sayMonth(measure, month(n, met), rule);
  assert.equal(said([65, 50]), "50 of 65");
  assert.equal(said([65, 5]), "few or none of 65");
  assert.equal(said([65, 0]), "few or none of 65");
  assert.equal(said([65, 60]), "all or nearly all of 65");
  assert.equal(said([10, 5]), "some of 10");
});

test("an agency reads its own in full", () => {
  assert.equal(sayMonth(measure, month(10, 5)), "5 of 10");
});

test("a year with such months is told between two ends, which hold whatever they came to", () => {
  const rows = [month(60, 45), month(60, 60), month(60, 55)];
  // Between 51 and 60 each of the last two, whatever they are.
  assert.equal(sayYearsShare(rows, "m", rule), "81% to 92%");
  assert.equal(sayYearsShare([month(60, 45), month(60, 55), month(60, 55)], "m", rule), "81% to 92%");
  assert.equal(sayYearsShare(rows, "m"), "89%");
  assert.equal(
    sayYearsShare([...rows, month(null, null)], "m", rule),
    "81% to 92% (without 1 month that is not shown)",
  );
});

test("two ends so far apart that they say nothing are not printed: that is said in words", () => {
  // 45 to 60 of 60, and 60 to 80 of 80: 25 points apart at most. Ten of which some kept it: nothing to a hundred.
  assert.equal(sayYearsShare([month(10, 5)], "m", rule), "too few to say");
  assert.equal(sayYearsShare([month(10, 5), month(null, null)], "m", rule), "too few to say");
  assert.equal(sayYearsShare([month(30, 30)], "m", rule), "70% to 100%");
  assert.equal(sayYearsShare([month(25, 25)], "m", rule), "too few to say");
});

test("a wait's twelve months are told by those between which they lie, and its latest month apart from them", () => {
  const wait: Measure = { ...measure, kind: "wait" };
  const waited = (medianHours: number | null, period = "2026-05-01"): FigureRow => ({
    ...month(20, null),
    period,
    medianHours,
  });
  const rows = [waited(35, "2026-06-01"), waited(49), waited(25)];
  assert.equal(sayYear(wait, rows), "1 day 1 hour to 2 days 1 hour, by month");
  assert.equal(sayKey(wait, rows), "1 day 11 hours (Jun 2026)");
  assert.equal(
    sayYear(wait, [...rows, waited(null)]),
    "1 day 1 hour to 2 days 1 hour, by month (without 1 month that is not shown)",
  );
  assert.equal(sayYear(wait, [waited(35)]), "one month alone");
  assert.equal(sayYear(wait, [waited(null)]), "too few to say");
});
