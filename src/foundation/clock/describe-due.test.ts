import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { describeDue, workingDays } from "./index.ts";

const england = workingDays([]);
const now = new Date("2026-11-21T14:05:00Z");
const describe = (due: string) => describeDue(new Date(due), now, england);

test("what is overdue says by how much, in the largest fitting unit", () => {
  const cases = [
    ["2026-11-21T14:05:00.000Z", "overdue 1 min"],
    ["2026-11-21T14:04:59.999Z", "overdue 1 min"],
    ["2026-11-21T14:03:00Z", "overdue 2 min"],
    ["2026-11-21T13:05:00.001Z", "overdue 59 min"],
    ["2026-11-21T13:05:00.000Z", "overdue 1 h"],
    ["2026-11-21T12:00:00Z", "overdue 2 h"],
    ["2026-11-20T14:05:00.001Z", "overdue 23 h"],
    ["2026-11-20T14:05:00.000Z", "overdue 1 day"],
    ["2026-11-19T14:05:00Z", "overdue 2 days"],
  ] as const;
  for (const [due, text] of cases) assert.deepEqual(describe(due), { text, state: "overdue" });
});

test("what is still to come says when, and how near it is", () => {
  const cases = [
    ["2026-11-21T14:05:00.001Z", "today 14:05", "today"],
    ["2026-11-21T16:00Z", "today 16:00", "today"],
    ["2026-11-21T23:59:59Z", "today 23:59", "today"],
    ["2026-11-22T00:00Z", "tomorrow 00:00", "soon"],
    ["2026-11-22T09:30Z", "tomorrow 09:30", "soon"],
    ["2026-11-23T09:30Z", "2 days", "soon"],
    ["2026-11-24T23:59Z", "3 days", "soon"],
    ["2026-11-25T00:00Z", "4 days", "later"],
    ["2026-12-19T10:00Z", "28 days", "later"],
    ["2026-12-20T10:00Z", "Sun 20 Dec 2026", "later"],
  ] as const;
  for (const [due, text, state] of cases) assert.deepEqual(describe(due), { text, state });
});

test("today is today on the wall", () => {
  const lateEvening = new Date("2026-07-01T22:30Z"); // 23:30 in Hertford
  assert.deepEqual(describeDue(new Date("2026-07-01T23:30Z"), lateEvening, england), {
    text: "tomorrow 00:30",
    state: "soon",
  });
});

test("nearer is never described as later", () => {
  const order = ["overdue", "today", "soon", "later"];
  const offset = fc.integer({ min: -40 * 86_400_000, max: 60 * 86_400_000 });
  fc.assert(
    fc.property(offset, offset, (a, b) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map(
        (ms) => describeDue(new Date(now.getTime() + ms), now, england).state,
      );
      assert.ok(order.indexOf(near ?? "") <= order.indexOf(far ?? ""));
    }),
  );
});
