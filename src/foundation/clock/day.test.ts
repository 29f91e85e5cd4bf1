import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, sameDay, weekdayOf } from "./day.ts";

test("days are counted over the ends of months and years, and no hour is lost in spring", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2028-03-01", -1), "2028-02-29");
  assert.equal(addDays("2026-03-28", 2), "2026-03-30");
});

test("three months before the end of May is the end of February", () => {
  assert.equal(sameDay("2026-05-31", -3), "2026-02-28");
  assert.equal(sameDay("2026-11-22", 3), "2027-02-22");
});

test("a week begins on a Monday, with 1", () => {
  assert.deepEqual(["2026-11-23", "2026-11-28", "2026-11-29", "1969-12-31"].map(weekdayOf), [1, 6, 7, 3]);
});
