import { addMonths } from "../../../foundation/clock/index.ts";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { endOf, periodBefore, periodName, periodOf, periodsBetween } from "./period.ts";

test("the financial year begins in April", () => {
  assert.deepEqual(periodOf("2026-03-31", 12), { start: "2025-04-01", months: 12 });
  assert.deepEqual(periodOf("2026-04-01", 12), { start: "2026-04-01", months: 12 });
  assert.equal(periodName({ start: "2099-04-01", months: 12 }), "2099/00");
});

test("quarters are those of the calendar, and of the financial year", () => {
  assert.deepEqual(periodOf("2026-11-22", 3), { start: "2026-10-01", months: 3 });
  assert.deepEqual(periodBefore({ start: "2026-01-01", months: 3 }), { start: "2025-10-01", months: 3 });
  assert.equal(periodName({ start: "2026-10-01", months: 3 }), "Oct to Dec 2026");
});

test("periods follow one another without a gap, within what was asked", () => {
  const month = fc
    .tuple(fc.integer({ min: 2000, max: 2050 }), fc.integer({ min: 0, max: 11 }))
    .map(([year, at]) => addMonths(`${year}-01-01`, at));
  fc.assert(
    fc.property(
      month,
      fc.nat(60),
      fc.constantFrom(1 as const, 3 as const, 12 as const),
      (first, length, months) => {
        const before = addMonths(first, length);
        const periods = periodsBetween(first, before, months);
        for (const [index, period] of periods.entries()) {
          assert.ok(period.start >= first && endOf(period) <= before);
          assert.deepEqual(periodOf(period.start, months), period);
          if (index > 0) assert.equal(endOf(periods[index - 1] ?? period), period.start);
        }
      },
    ),
  );
});
