import assert from "node:assert/strict";
import { test } from "node:test";
import { isFanlightError } from "../errors/index.ts";
import { isoDay, isWorkingDay, workingDays } from "./index.ts";

const england = workingDays(["2026-12-25", "2026-12-28"]);
const at = (text: string) => new Date(text);

test("weekdays are working days, weekends and holidays are not", () => {
  const week = ["21", "22", "23", "24", "25", "26", "27", "28", "29"].map((day) =>
    isWorkingDay(at(`2026-12-${day}T12:00Z`), england),
  );
  assert.deepEqual(week, [true, true, true, true, false, false, false, false, true]);
});

test("weekends are known before 1970 too", () => {
  const days = ["1969-12-26", "1969-12-27", "1969-12-28", "1969-12-29"].map((day) =>
    isWorkingDay(at(`${day}T12:00Z`), england),
  );
  assert.deepEqual(days, [true, false, false, true]);
});

test("the day is the one on the wall, not the one in Greenwich", () => {
  const lateOnFridayInUtc = at("2026-07-03T23:30Z");
  assert.equal(isoDay(lateOnFridayInUtc, england), "2026-07-04");
  assert.equal(isWorkingDay(lateOnFridayInUtc, england), false);
  assert.equal(isWorkingDay(lateOnFridayInUtc, workingDays([], "America/New_York")), true);
});

test("England's time is the default", () => {
  assert.equal(workingDays([]).timeZone, "Europe/London");
});

test("every day that is not a date is named, with the cure", () => {
  for (const wrong of [
    "25/12/2026",
    "2026-02-30",
    "2026-13-01",
    "2026-1-1",
    "",
    "2026-12-25T00:00",
    "x2026-12-25",
  ]) {
    assert.throws(
      () => workingDays(["2026-12-25", wrong]),
      (error) =>
        isFanlightError(error) &&
        error.code === "config" &&
        error.message ===
          `holidays: "${wrong}" is not a date. Write it as year-month-day, such as 2026-12-25.`,
    );
  }
  assert.throws(() => workingDays(["first", "second"]), /first[^]*second/);
});
