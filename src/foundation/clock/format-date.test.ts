import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatDate,
  formatDateTime,
  formatDuration,
  formatLimit,
  formatTime,
  systemNow,
  workingDays,
} from "./index.ts";

const england = workingDays([]);

test("dates are written as people say them", () => {
  assert.equal(formatDateTime(new Date("2026-11-21T14:05:59.999Z"), england), "Sat 21 Nov 2026, 14:05");
  assert.equal(formatDate(new Date("2026-09-01T00:00Z"), england), "Tue 1 Sep 2026");
  assert.equal(formatTime(new Date("2026-11-21T09:07Z"), england), "09:07");
});

test("the time is the wall's, summer and winter", () => {
  assert.equal(formatDateTime(new Date("2026-06-30T23:00Z"), england), "Wed 1 Jul 2026, 00:00");
  assert.equal(formatDateTime(new Date("2026-03-29T00:59Z"), england), "Sun 29 Mar 2026, 00:59");
  assert.equal(formatDateTime(new Date("2026-03-29T01:00Z"), england), "Sun 29 Mar 2026, 02:00");
  assert.equal(formatDateTime(new Date("2026-10-25T00:59Z"), england), "Sun 25 Oct 2026, 01:59");
  assert.equal(formatDateTime(new Date("2026-10-25T01:00Z"), england), "Sun 25 Oct 2026, 01:00");
});

test("every weekday and month has its name", () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    formatDate(new Date(Date.UTC(2026, month, 15, 12)), england),
  );
  assert.deepEqual(
    months.map((text) => text.split(" ")[2]),
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  );
  const week = Array.from({ length: 7 }, (_, day) =>
    formatDate(new Date(Date.UTC(2026, 10, 22 + day, 12)), england),
  );
  assert.deepEqual(
    week.map((text) => text.slice(0, 3)),
    ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  );
});

test("durations are in words, two neighbouring units at most, rounded down", () => {
  const minute = 60_000;
  const cases = [
    [-minute, "less than a minute"],
    [0, "less than a minute"],
    [minute - 1, "less than a minute"],
    [minute, "1 minute"],
    [59 * minute, "59 minutes"],
    [60 * minute, "1 hour"],
    [61 * minute, "1 hour 1 minute"],
    [150 * minute, "2 hours 30 minutes"],
    [1440 * minute, "1 day"],
    [1441 * minute, "1 day"],
    [(2 * 1440 + 3 * 60 + 59) * minute, "2 days 3 hours"],
  ] as const;
  for (const [length, words] of cases) assert.equal(formatDuration(length), words);
});

test("limits say working days as such", () => {
  assert.equal(formatLimit({ value: 2, unit: "working-days" }), "2 working days");
  assert.equal(formatLimit({ value: 1, unit: "working-days" }), "1 working day");
  assert.equal(formatLimit({ value: 1, unit: "hours" }), "1 hour");
  assert.equal(formatLimit({ value: 28, unit: "days" }), "28 days");
});

test("the machine's clock moves on and is a fresh date each time", () => {
  const first = systemNow();
  assert.ok(systemNow() >= first);
  assert.notEqual(systemNow(), first);
});
