import assert from "node:assert/strict";
import { test } from "node:test";
import type { Calendar } from "../../../foundation/clock/index.ts";
import { onHerDays } from "./on-her-days.ts";

const calendar: Calendar = { timeZone: "Europe/London", holidays: new Set() };
// A Monday, and by when she is answered: Thursday.
const now = new Date("2026-11-23T09:00:00Z");
const by = new Date("2026-11-26T09:00:00Z");
const day = (days: readonly string[]): string =>
  onHerDays(by, { now, days, calendar }).toISOString().slice(0, 10);

test("no day is promised that she has ruled out", () => {
  assert.equal(day([]), "2026-11-26", "any day will do");
  assert.equal(day(["thu"]), "2026-11-26");
  assert.equal(day(["mon"]), "2026-11-26", "today is one of them");
  assert.equal(day(["wed", "sun"]), "2026-11-26", "one of them comes until then");
  assert.equal(day(["sat"]), "2026-11-28");
  assert.equal(day(["sun", "fri"]), "2026-11-27");
});
