import assert from "node:assert/strict";
import { test } from "node:test";
import type { Told } from "../../../foundation/process/index.ts";
import { byClockAndDanger } from "./by-clock-and-danger.ts";

const when = {
  now: () => new Date("2026-11-23T10:00:00Z"),
  calendar: { timeZone: "Europe/London", holidays: new Set<string>() },
};

const line = (name: string, dueAt: string, mark?: Told["mark"]) => ({
  name,
  dueAt: new Date(dueAt),
  told: mark ? { mark } : {},
});

test("danger comes first where it is due soon, then high risk, then what is merely overdue, then each day with danger and high risk first", () => {
  const lines = [
    line("overdue", "2026-11-20T10:00:00Z"),
    line("today", "2026-11-23T12:00:00Z"),
    line("today, high", "2026-11-23T16:00:00Z", "high-risk"),
    line("overdue, high", "2026-11-22T10:00:00Z", "high-risk"),
    line("today, danger", "2026-11-23T15:00:00Z", "danger"),
    line("tomorrow, high", "2026-11-24T09:30:00Z", "high-risk"),
    line("Friday", "2026-11-27T09:00:00Z"),
    line("Friday, danger", "2026-11-27T15:00:00Z", "danger"),
    line("Friday, high", "2026-11-27T12:00:00Z", "high-risk"),
    line("tomorrow, danger", "2026-11-24T10:00:00Z", "danger"),
    line("tomorrow", "2026-11-24T09:00:00Z"),
  ];
  assert.deepEqual(
    byClockAndDanger(lines, when).map(({ name }) => name),
    [
      "today, danger",
      "tomorrow, danger",
      "overdue, high",
      "today, high",
      "tomorrow, high",
      "overdue",
      "today",
      "tomorrow",
      "Friday, danger",
      "Friday, high",
      "Friday",
    ],
  );
});
