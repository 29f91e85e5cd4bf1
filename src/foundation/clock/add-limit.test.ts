import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addLimit, addWorkingDays, formatDateTime, isoDay, isWorkingDay, workingDays } from "./index.ts";
import type { Limit } from "./index.ts";

// Bank holidays in England and Wales, 2026.
const england = workingDays([
  "2026-01-01",
  "2026-04-03",
  "2026-04-06",
  "2026-05-04",
  "2026-05-25",
  "2026-08-31",
  "2026-12-25",
  "2026-12-28",
]);
const at = (text: string) => new Date(text);
const read = (instant: Date) => formatDateTime(instant, england);
const starts = fc.date({ min: at("2025-06-01T00:00Z"), max: at("2027-06-01T00:00Z"), noInvalidDate: true });
const units = fc.constantFrom<Limit["unit"]>("working-days", "days", "hours", "minutes");

test("two working days from Thursday afternoon is Monday afternoon", () => {
  assert.equal(read(addWorkingDays(at("2026-11-19T14:05Z"), 2, england)), "Mon 23 Nov 2026, 14:05");
});

test("one working day from Friday, Saturday or Sunday is Monday at the same time", () => {
  for (const day of ["20", "21", "22"]) {
    assert.equal(read(addWorkingDays(at(`2026-11-${day}T09:30Z`), 1, england)), "Mon 23 Nov 2026, 09:30");
  }
});

test("bank holidays are stepped over", () => {
  assert.equal(read(addWorkingDays(at("2026-12-24T10:00Z"), 1, england)), "Tue 29 Dec 2026, 10:00");
  assert.equal(read(addWorkingDays(at("2026-04-02T09:00Z"), 1, england)), "Tue 7 Apr 2026, 10:00");
});

test("counting back finds the deadline before a meeting", () => {
  assert.equal(read(addWorkingDays(at("2026-11-23T10:00Z"), -1, england)), "Fri 20 Nov 2026, 10:00");
  assert.equal(read(addWorkingDays(at("2026-11-20T10:00Z"), -10, england)), "Fri 6 Nov 2026, 10:00");
});

test("no working days is the start itself, even on a Sunday", () => {
  const sunday = at("2026-11-22T10:00Z");
  assert.equal(addWorkingDays(sunday, 0, england), sunday);
});

test("part of a working day is refused", () => {
  for (const n of [0.5, NaN, Infinity])
    assert.throws(() => addWorkingDays(at("2026-11-20T10:00Z"), n, england), /whole days/);
});

test("ten o'clock stays ten o'clock over both nights the clocks change", () => {
  assert.equal(
    read(addLimit(at("2026-03-27T10:00Z"), { value: 1, unit: "working-days" }, england)),
    "Mon 30 Mar 2026, 10:00",
  );
  assert.equal(
    read(addLimit(at("2026-03-28T10:00Z"), { value: 1, unit: "days" }, england)),
    "Sun 29 Mar 2026, 10:00",
  );
  assert.equal(
    read(addLimit(at("2026-10-23T09:00Z"), { value: 1, unit: "working-days" }, england)),
    "Mon 26 Oct 2026, 10:00",
  );
  assert.equal(
    read(addLimit(at("2026-10-24T09:00Z"), { value: 1, unit: "days" }, england)),
    "Sun 25 Oct 2026, 10:00",
  );
});

test("twenty-four hours are twenty-four hours on those nights", () => {
  const day = { value: 24, unit: "hours" } as const;
  assert.equal(read(addLimit(at("2026-03-28T10:00Z"), day, england)), "Sun 29 Mar 2026, 11:00");
  assert.equal(read(addLimit(at("2026-10-24T09:00Z"), day, england)), "Sun 25 Oct 2026, 09:00");
});

test("minutes are minutes", () => {
  assert.deepEqual(
    addLimit(at("2026-11-21T10:00Z"), { value: 90, unit: "minutes" }, england),
    at("2026-11-21T11:30Z"),
  );
});

test("a later start is never due on an earlier day, nor at an earlier moment if both fall on working days", () => {
  fc.assert(
    fc.property(starts, fc.nat({ max: 10 ** 9 }), fc.nat({ max: 40 }), units, (start, wait, value, unit) => {
      const later = new Date(start.getTime() + wait);
      const due = addLimit(start, { value, unit }, england);
      const dueIfLater = addLimit(later, { value, unit }, england);
      assert.ok(isoDay(dueIfLater, england) >= isoDay(due, england));
      const isLevel = isWorkingDay(start, england) && isWorkingDay(later, england);
      if (unit === "hours" || unit === "minutes" || (unit === "working-days" && isLevel))
        assert.ok(dueIfLater >= due);
    }),
  );
});

test("a longer limit is never due sooner", () => {
  fc.assert(
    fc.property(
      starts,
      fc.nat({ max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      units,
      (start, value, more, unit) => {
        assert.ok(
          addLimit(start, { value: value + more, unit }, england) > addLimit(start, { value, unit }, england),
        );
      },
    ),
  );
});

test("adding n and then m working days is adding n + m", () => {
  const days = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(starts, days, days, fc.constantFrom(1, -1), (start, n, m, sign) => {
      const inTwo = addWorkingDays(addWorkingDays(start, sign * n, england), sign * m, england);
      assert.deepEqual(inTwo, addWorkingDays(start, sign * (n + m), england));
    }),
  );
});

test("one or more working days, either way, always lands on a working day and passes over exactly that many", () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, n) => {
      const forward = addWorkingDays(start, n, england);
      assert.ok(isWorkingDay(forward, england));
      assert.ok(isWorkingDay(addWorkingDays(start, -n, england), england));
      if (isWorkingDay(start, england)) assert.equal(read(addWorkingDays(forward, -n, england)), read(start));
    }),
  );
});

test("a limit in months ends on the same day of the month, or on its last where there is no such day", () => {
  const calendar = workingDays([]);
  const three = { value: 3, unit: "months" } as const;
  const cases = [
    ["2026-01-15T10:00:00Z", "2026-04-15T09:00:00.000Z"],
    ["2025-11-30T10:00:00Z", "2026-02-28T10:00:00.000Z"],
    ["2026-12-31T23:30:00Z", "2027-03-31T22:30:00.000Z"],
  ] as const;
  for (const [start, due] of cases)
    assert.equal(addLimit(new Date(start), three, calendar).toISOString(), due);
});
