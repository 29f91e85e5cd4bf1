import assert from "node:assert/strict";
import { test } from "node:test";
import type { Calendar } from "../../../foundation/clock/index.ts";
import type { TimeSpan } from "../../../foundation/forms/index.ts";
import { onHerDays } from "./on-her-days.ts";

const calendar: Calendar = { timeZone: "Europe/London", holidays: new Set() };
// A Monday, and by when she is answered: Thursday.
const now = new Date("2026-11-23T09:00:00Z");
const by = new Date("2026-11-26T09:00:00Z");
const day = (days: readonly string[], hours?: TimeSpan): string =>
  onHerDays(by, { now, days, hours, calendar }).toISOString().slice(0, 10);
/** By when she is reached who is in danger: a day from then. */
const inDanger = (at: string, days: readonly string[], hours?: TimeSpan): string => {
  const sent = new Date(at);
  const until = new Date(sent.getTime() + 86_400_000);
  return onHerDays(until, { now: sent, days, hours, calendar }).toISOString().slice(0, 10);
};
const MORNING: TimeSpan = { from: "10:00", to: "12:30" };

test("no day is promised that she has ruled out", () => {
  assert.equal(day([]), "2026-11-26", "any day will do");
  assert.equal(day(["thu"]), "2026-11-26");
  assert.equal(day(["mon"]), "2026-11-23", "today is the only one of them until then");
  assert.equal(day(["wed", "sun"]), "2026-11-25", "one of them comes until then");
  assert.equal(day(["sat"]), "2026-11-28");
  assert.equal(day(["sun", "fri"]), "2026-11-27");
});

test("no day is promised whose hours are over, or as good as over", () => {
  assert.equal(inDanger("2026-11-23T14:25:00Z", ["mon", "thu"], MORNING), "2026-11-26");
  assert.equal(inDanger("2026-11-23T09:00:00Z", ["mon", "thu"], MORNING), "2026-11-23");
  assert.equal(inDanger("2026-11-23T10:15:00Z", ["mon", "thu"], MORNING), "2026-11-23");
  assert.equal(
    inDanger("2026-11-23T12:00:00Z", ["mon", "thu"], MORNING),
    "2026-11-26",
    "half an hour is left",
  );
  assert.equal(inDanger("2026-11-23T14:25:00Z", ["mon"], MORNING), "2026-11-30");
  assert.equal(inDanger("2026-11-23T23:30:00Z", ["mon", "thu"]), "2026-11-26", "the day is over");
});

test("hours without days are looked at too, those past midnight belong to the day they begin on", () => {
  assert.equal(inDanger("2026-11-23T14:25:00Z", [], MORNING), "2026-11-24");
  assert.equal(
    day(["thu"], { from: "10:00", to: "12:00" }),
    "2026-11-26",
    "an hour after the limit, and hers",
  );
  assert.equal(inDanger("2026-11-23T22:30:00Z", ["mon"], { from: "22:00", to: "01:00" }), "2026-11-23");
  assert.equal(inDanger("2026-11-23T23:30:00Z", ["mon"], { from: "22:00", to: "01:00" }), "2026-11-30");
  assert.equal(
    inDanger("2026-07-06T10:00:00Z", ["mon"], MORNING),
    "2026-07-13",
    "it is eleven in England, in summer",
  );
});
