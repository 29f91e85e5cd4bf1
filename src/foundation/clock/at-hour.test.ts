import assert from "node:assert/strict";
import { test } from "node:test";
import { atHour } from "./at-hour.ts";
import { workingDays } from "./calendar.ts";

const calendar = workingDays([], "Europe/London");

test("an hour of a day is what the wall shows, in summer and in winter", () => {
  assert.equal(atHour("2026-07-01", 17, calendar).toISOString(), "2026-07-01T16:00:00.000Z");
  assert.equal(atHour("2026-12-01", 17, calendar).toISOString(), "2026-12-01T17:00:00.000Z");
});

test("the end of a day is midnight, on the days the clocks change too", () => {
  assert.equal(atHour("2026-10-25", 24, calendar).toISOString(), "2026-10-26T00:00:00.000Z");
  assert.equal(atHour("2026-03-29", 24, calendar).toISOString(), "2026-03-29T23:00:00.000Z");
});
