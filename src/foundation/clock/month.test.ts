import assert from "node:assert/strict";
import { test } from "node:test";
import { addMonths, isQuarterStart, monthName, monthOf, monthsBetween } from "./month.ts";

const london = { timeZone: "Europe/London" };

test("a month is the county's own: the last hour of June in UTC is July on the wall in London", () => {
  assert.equal(monthOf(new Date("2026-06-30T23:30:00Z"), london), "2026-07-01");
  assert.equal(monthOf(new Date("2026-12-31T23:30:00Z"), london), "2026-12-01");
});

test("months are added across years, and listed from first to last", () => {
  assert.deepEqual([addMonths("2026-11-01", 3), addMonths("2026-01-01", -1)], ["2027-02-01", "2025-12-01"]);
  assert.deepEqual(monthsBetween("2026-11-01", "2027-01-01"), ["2026-11-01", "2026-12-01", "2027-01-01"]);
  assert.deepEqual(monthsBetween("2026-02-01", "2026-01-01"), []);
});

test("quarters begin in January, April, July and October, and are named by their first and last month", () => {
  const starts = monthsBetween("2026-01-01", "2026-12-01").filter(isQuarterStart);
  assert.deepEqual(starts, ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
  assert.deepEqual([monthName("2026-10-01"), monthName("2026-10-01", 3)], ["Oct 2026", "Oct to Dec 2026"]);
});
