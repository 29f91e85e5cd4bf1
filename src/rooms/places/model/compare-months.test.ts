import assert from "node:assert/strict";
import { test } from "node:test";
import { compareMonths } from "./compare-months.ts";

test("reports of the month in which something was done are before, those of later months after", () => {
  const months = [
    { month: "2026-03-01", n: 4 },
    { month: "2026-04-01", n: 3 },
    { month: "2026-05-01", n: 1 },
  ];
  assert.deepEqual(compareMonths(months, "2026-04-02"), { before: 7, after: 1 });
  assert.deepEqual(compareMonths(months, "2025-12-31"), { before: 0, after: 8 });
  assert.deepEqual(compareMonths([], "2026-04-02"), { before: 0, after: 0 });
});
