import assert from "node:assert/strict";
import { test } from "node:test";
import { workingDays } from "../../../foundation/clock/index.ts";
import { isSafeMoment } from "../../people/index.ts";
import { countVaried, momentCodes } from "./varied-attempts.ts";

const calendar = workingDays([], "Europe/London");
const at = (text: string): Date => new Date(text);
const every = [1, 2, 3, 4, 5, 6, 7];

test("attempts are varied by way, by part of the day or by day, and not by being repeated", () => {
  const morning = { channel: "phone", day: "2026-11-16", part: "morning" };
  assert.equal(countVaried([]), 0);
  assert.equal(countVaried([morning, morning, morning]), 1);
  assert.equal(countVaried([morning, { ...morning, channel: "text" }]), 2);
  assert.equal(countVaried([morning, { ...morning, part: "evening" }]), 2);
  assert.equal(countVaried([morning, { ...morning, day: "2026-11-17" }]), 2);
});

test("the part of the day is that of the wall, in summer too", () => {
  assert.deepEqual(momentCodes(at("2026-11-16T11:59:00Z"), calendar), { day: "2026-11-16", part: "morning" });
  assert.deepEqual(momentCodes(at("2026-07-16T11:59:00Z"), calendar), {
    day: "2026-07-16",
    part: "afternoon",
  });
  assert.deepEqual(momentCodes(at("2026-07-16T23:30:00Z"), calendar), { day: "2026-07-17", part: "morning" });
  assert.deepEqual(momentCodes(at("2026-11-16T17:00:00Z"), calendar), { day: "2026-11-16", part: "evening" });
});

test("a safe moment is within the hours, on one of the days, by the wall of the place", () => {
  const allowed = { window: { from: "10:00", to: "12:00" }, days: [1, 2] };
  assert.equal(isSafeMoment(allowed, at("2026-11-16T10:00:00Z"), calendar), true);
  assert.equal(isSafeMoment(allowed, at("2026-11-16T09:59:00Z"), calendar), false);
  assert.equal(isSafeMoment(allowed, at("2026-11-16T12:00:00Z"), calendar), false);
  assert.equal(isSafeMoment(allowed, at("2026-11-18T10:30:00Z"), calendar), false, "a Wednesday");
  assert.equal(isSafeMoment(allowed, at("2026-07-13T09:30:00Z"), calendar), true, "half past ten in summer");
});

test("over midnight it counts as the day on which it begins", () => {
  const nights = { window: { from: "22:00", to: "02:00" }, days: [7] };
  assert.equal(isSafeMoment(nights, at("2026-11-15T23:00:00Z"), calendar), true, "Sunday night");
  assert.equal(isSafeMoment(nights, at("2026-11-16T01:00:00Z"), calendar), true, "still that night");
  assert.equal(isSafeMoment(nights, at("2026-11-16T23:00:00Z"), calendar), false, "Monday night");
  assert.equal(isSafeMoment({ ...nights, days: every }, at("2026-11-16T12:00:00Z"), calendar), false);
});
