import assert from "node:assert/strict";
import { test } from "node:test";
import { atTime } from "./at-time.ts";
import { workingDays } from "./calendar.ts";

const calendar = workingDays([], "Europe/London");

test("a time of a day is what the wall shows, in summer and in winter, and on days after it", () => {
  assert.equal(atTime("2026-07-01", "09:20", calendar).toISOString(), "2026-07-01T08:20:00.000Z");
  assert.equal(atTime("2026-12-31", "09:20", calendar, 1).toISOString(), "2027-01-01T09:20:00.000Z");
});

test("the end of a day is the next midnight, and a time that the spring night skips comes an hour later", () => {
  assert.equal(atTime("2026-10-25", "24:00", calendar).toISOString(), "2026-10-26T00:00:00.000Z");
  assert.equal(atTime("2026-03-29", "01:30", calendar).toISOString(), "2026-03-29T01:30:00.000Z");
});
