import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addLimit,
  addWorkingDays,
  dueWithPauses,
  formatDateTime,
  isWorkingDay,
  workingDays,
} from "./index.ts";
import type { Limit, Pause } from "./index.ts";

const england = workingDays(["2026-12-25", "2026-12-28"]);
const at = (text: string) => new Date(text);
const monday = at("2026-11-16T10:00Z");
const twoDays: Limit = { value: 2, unit: "working-days" };
const due = (pauses: Pause[], limit = twoDays, start = monday) =>
  dueWithPauses(start, limit, pauses, england);
const read = (instant: Date | undefined) => instant && formatDateTime(instant, england);

const starts = fc.date({ min: at("2026-01-01T00:00Z"), max: at("2027-01-01T00:00Z"), noInvalidDate: true });
const limits = fc.record({
  value: fc.integer({ min: 1, max: 30 }),
  unit: fc.constantFrom<Limit["unit"]>("working-days", "days", "hours", "minutes"),
});
const lengths = fc.nat({ max: 20 * 86_400_000 });

test("without pauses it is the limit itself", () => {
  fc.assert(
    fc.property(starts, limits, (start, limit) => {
      assert.deepEqual(due([], limit, start), addLimit(start, limit, england));
    }),
  );
});

test("a day's pause puts two working days back by one", () => {
  assert.equal(
    read(due([{ from: at("2026-11-17T10:00Z"), to: at("2026-11-18T10:00Z") }])),
    "Thu 19 Nov 2026, 10:00",
  );
});

test("six hours' pause puts it back by six hours", () => {
  assert.equal(
    read(due([{ from: at("2026-11-17T09:00Z"), to: at("2026-11-17T15:00Z") }])),
    "Wed 18 Nov 2026, 16:00",
  );
});

test("a pause that ends past midnight carries the due time into the next working day", () => {
  const friday = { from: at("2026-11-20T09:00Z"), to: at("2026-11-20T23:00Z") };
  assert.equal(read(due([friday], twoDays, at("2026-11-18T15:00Z"))), "Mon 23 Nov 2026, 05:00");
});

test("the weekend in a pause adds nothing to working days, and counts in full towards days and hours", () => {
  const start = at("2026-11-19T10:00Z");
  const weekend = [{ from: at("2026-11-20T10:00Z"), to: at("2026-11-23T10:00Z") }];
  assert.equal(read(due(weekend, twoDays, start)), "Tue 24 Nov 2026, 10:00");
  assert.equal(read(due(weekend, { value: 2, unit: "days" }, start)), "Tue 24 Nov 2026, 10:00");
  assert.equal(read(due(weekend, { value: 48, unit: "hours" }, start)), "Tue 24 Nov 2026, 10:00");
  const insideWeekend = [{ from: at("2026-11-21T10:00Z"), to: at("2026-11-22T10:00Z") }];
  assert.equal(read(due(insideWeekend, twoDays, start)), "Mon 23 Nov 2026, 10:00");
  assert.equal(read(due(insideWeekend, { value: 3, unit: "days" }, start)), "Mon 23 Nov 2026, 10:00");
});

test("a pause from a weekend into a working day counts from the start of that day", () => {
  const pause = [{ from: at("2026-11-21T18:00Z"), to: at("2026-11-23T09:00Z") }];
  assert.equal(read(due(pause, twoDays, at("2026-11-19T10:00Z"))), "Mon 23 Nov 2026, 19:00");
});

test("days keep the wall's time when a pause spans the night the clocks change", () => {
  const spring = [{ from: at("2026-03-28T10:00Z"), to: at("2026-03-30T09:00Z") }];
  assert.equal(
    read(due(spring, { value: 5, unit: "days" }, at("2026-03-27T10:00Z"))),
    "Fri 3 Apr 2026, 10:00",
  );
  assert.equal(
    read(due(spring, { value: 120, unit: "hours" }, at("2026-03-27T10:00Z"))),
    "Fri 3 Apr 2026, 10:00",
  );
});

test("the hour the autumn night shows twice never brings the due time forward", () => {
  const fold = [{ from: at("2026-10-25T00:59Z"), to: at("2026-10-25T01:01Z") }];
  const limit = { value: 3, unit: "days" } as const;
  assert.deepEqual(due(fold, limit, at("2026-10-24T10:00Z")), due([], limit, at("2026-10-24T10:00Z")));
});

test("an open pause leaves nothing due, unless the limit ran out before it began", () => {
  assert.equal(due([{ from: at("2026-11-17T10:00Z") }]), undefined);
  assert.equal(read(due([{ from: at("2026-11-18T10:00Z") }])), "Wed 18 Nov 2026, 10:00");
  assert.equal(due([{ from: at("2026-11-18T09:59Z") }]), undefined);
  const first = { from: at("2026-11-17T10:00Z"), to: at("2026-11-18T10:00Z") };
  assert.equal(due([{ from: at("2026-11-18T12:00Z"), to: undefined }, first]), undefined);
});

test("a pause before the start counts only from the start", () => {
  assert.equal(
    read(due([{ from: at("2026-11-12T10:00Z"), to: at("2026-11-17T10:00Z") }])),
    "Thu 19 Nov 2026, 10:00",
  );
  assert.equal(
    read(due([{ from: at("2026-11-12T10:00Z"), to: at("2026-11-13T12:00Z") }])),
    "Wed 18 Nov 2026, 10:00",
  );
  assert.equal(due([{ from: at("2026-11-12T10:00Z") }]), undefined);
});

test("a pause that ends before it begins changes nothing, weekend or not", () => {
  const backwards = { from: at("2026-11-21T18:00Z"), to: at("2026-11-20T18:00Z") };
  assert.equal(read(due([backwards], twoDays, at("2026-11-20T10:00Z"))), "Tue 24 Nov 2026, 10:00");
});

test("a pause inside another adds nothing, in whatever order they come", () => {
  const outer = { from: at("2026-11-17T08:00Z"), to: at("2026-11-18T08:00Z") };
  const inner = { from: at("2026-11-17T12:00Z"), to: at("2026-11-17T13:00Z") };
  assert.deepEqual(due([inner, outer]), due([outer]));
  const after = { from: at("2026-11-18T07:00Z"), to: at("2026-11-18T09:00Z") };
  const joined = { from: outer.from, to: after.to };
  assert.deepEqual(due([after, inner, outer]), due([joined]));
});

test("hours are put back by exactly the pause's length", () => {
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      lengths,
      (start, value, share, length) => {
        const limit = { value, unit: "hours" } as const;
        const from = new Date(start.getTime() + Math.floor(share * (value * 3_600_000 - 1)));
        const shifted = due([{ from, to: new Date(from.getTime() + length) }], limit, start);
        assert.equal(shifted?.getTime(), start.getTime() + value * 3_600_000 + length);
      },
    ),
  );
});

test("working days are put back by exactly the working days paused", () => {
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (start, value, paused) => {
        fc.pre(isWorkingDay(start, england));
        const pause = { from: start, to: addWorkingDays(start, paused, england) };
        assert.deepEqual(
          due([pause], { value, unit: "working-days" }, start),
          addWorkingDays(start, value + paused, england),
        );
      },
    ),
  );
});

test("a longer pause is never due sooner, and working days always end on one", () => {
  fc.assert(
    fc.property(starts, limits, lengths, lengths, lengths, (start, limit, wait, length, more) => {
      const from = new Date(start.getTime() + wait);
      const short = due([{ from, to: new Date(from.getTime() + length) }], limit, start);
      const long = due([{ from, to: new Date(from.getTime() + length + more) }], limit, start);
      assert.ok(short !== undefined && long !== undefined);
      // An hour is the most by which the wall can run back, on one night of the year.
      assert.ok(long.getTime() >= short.getTime() - (limit.unit === "days" ? 3_600_000 : 0));
      assert.ok(short >= addLimit(start, limit, england));
      if (limit.unit === "working-days") assert.ok(isWorkingDay(long, england));
    }),
  );
});

test("one pause cut in two is the same pause", () => {
  fc.assert(
    fc.property(
      starts,
      limits,
      fc.array(lengths, { minLength: 3, maxLength: 3 }),
      (start, limit, [wait = 0, a = 0, b = 0]) => {
        fc.pre(limit.unit !== "days"); // the cut may fall into the hour shown twice
        const [from, cut, to] = [wait, wait + a, wait + a + b].map((ms) => new Date(start.getTime() + ms));
        if (!from || !cut || !to) return;
        assert.deepEqual(
          due(
            [
              { from, to: cut },
              { from: cut, to },
            ],
            limit,
            start,
          ),
          due([{ from, to }], limit, start),
        );
      },
    ),
  );
});
