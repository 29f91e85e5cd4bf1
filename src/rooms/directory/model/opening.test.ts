import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatTime, isoDay, workingDays } from "../../../foundation/clock/index.ts";
import { WEEKDAYS, weekdayNameOf, type Service } from "../../../foundation/pack/index.ts";
import { openingAt } from "./opening.ts";

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** Christmas Day, a Friday; the Monday after it; and a Sunday in spring on which the clocks go forward. */
const england = workingDays(["2026-12-25", "2026-12-28", "2026-03-29"]);
const at = (text: string): Date => new Date(text);
type Hours = Pick<Service, "hours" | "bankHolidays">;

const helpline: Hours = {
  hours: [
    { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "21:00" },
    { days: ["sat", "sun"], from: "09:00", to: "16:00" },
  ],
};
const nights: Hours = {
  hours: [{ days: ["fri", "sat"], from: "20:00", to: "02:00", pastMidnight: true }],
  bankHolidays: "closed",
};

describe("whether a service is open", () => {
  test("is by the wall of its county, in winter and in summer", () => {
    const winter = openingAt(helpline, at("2026-11-21T09:30:00Z"), england);
    assert.deepEqual(winter, { kind: "open", until: at("2026-11-21T16:00:00Z") });
    const summer = openingAt(helpline, at("2026-07-06T08:00:00Z"), england);
    assert.deepEqual(summer, { kind: "open", until: at("2026-07-06T20:00:00Z") });
    const early = openingAt(helpline, at("2026-07-06T07:59:00Z"), england);
    assert.deepEqual(early, { kind: "closed", opens: at("2026-07-06T08:00:00Z") });
  });

  test("runs past midnight, on into a day that is otherwise closed", () => {
    const sunday = openingAt(nights, at("2026-11-22T01:30:00Z"), england);
    assert.deepEqual(sunday, { kind: "open", until: at("2026-11-22T02:00:00Z") });
    assert.deepEqual(openingAt(nights, at("2026-11-22T02:00:00Z"), england), {
      kind: "closed",
      opens: at("2026-11-27T20:00:00Z"),
    });
  });

  test("on a bank holiday is what is said for it: as usual, closed, hours of its own, or not known", () => {
    const noon = at("2026-12-25T12:00:00Z");
    assert.equal(openingAt({ ...helpline, bankHolidays: "as-usual" }, noon, england).kind, "open");
    assert.deepEqual(openingAt({ ...helpline, bankHolidays: "closed" }, noon, england), {
      kind: "closed",
      opens: at("2026-12-26T09:00:00Z"),
    });
    const own: Hours = {
      hours: [...(helpline.hours ?? []), { days: ["bank-holiday"], from: "10:00", to: "13:00" }],
      bankHolidays: "own-hours",
    };
    assert.deepEqual(openingAt(own, noon, england), { kind: "open", until: at("2026-12-25T13:00:00Z") });
    assert.deepEqual(openingAt(helpline, noon, england), { kind: "holiday-unknown" });
  });

  test("says when a bank holiday of which nothing is known comes before the next opening", () => {
    assert.deepEqual(openingAt(helpline, at("2026-12-27T18:00:00Z"), england), {
      kind: "closed",
      opens: at("2026-12-29T09:00:00Z"),
      mayOpenOn: "2026-12-28",
    });
  });

  test("has no end for what is open day and night, over bank holidays and changes of the clock", () => {
    const always: Hours = {
      hours: [{ days: [...WEEKDAYS], from: "00:00", to: "24:00" }],
      bankHolidays: "as-usual",
    };
    for (const day of ["2026-03-28", "2026-10-24", "2026-12-24"])
      assert.deepEqual(openingAt(always, at(`${day}T23:59:00Z`), england), { kind: "open" });
  });

  test("is not given where no hours are", () => {
    assert.deepEqual(openingAt({}, at("2026-11-21T10:00:00Z"), england), { kind: "not-given" });
  });
});

const time = fc.integer({ min: 0, max: 95 });
const line = fc
  .record({
    days: fc.subarray([...WEEKDAYS, "bank-holiday" as const], { minLength: 1 }),
    one: time,
    other: time,
    isNight: fc.boolean(),
  })
  .filter(({ one, other }) => one !== other)
  .map(({ days, one, other, isNight }) => {
    const [early, late] = [Math.min(one, other), Math.max(one, other)].map(quarter);
    return isNight
      ? { days, from: late ?? "", to: early ?? "", pastMidnight: true as const }
      : { days, from: early ?? "", to: late ?? "" };
  });
const services: fc.Arbitrary<Hours> = fc.record({
  hours: fc.array(line, { minLength: 1, maxLength: 3 }),
  bankHolidays: fc.constantFrom("as-usual", "closed", "own-hours", undefined),
});
/** Near bank holidays and both nights on which the clocks change. */
const moments = fc
  .tuple(fc.constantFrom("2026-03-27", "2026-10-23", "2026-12-23", "2026-06-10"), fc.nat(6 * 96 - 1))
  .map(([day, quarters]) => new Date(Date.parse(`${day}T00:00:00Z`) + quarters * QUARTER_MS));

describe("for any hours, at any moment, the model agrees with a clock that is looked at every quarter of an hour", () => {
  test("open is open, closed is closed, until and opens are the next change", () => {
    fc.assert(
      fc.property(services, moments, (service, now) => {
        fc.pre(!isNearChange(now));
        const opening = openingAt(service, now, england);
        assert.equal(opening.kind === "open", isOpenByHand(service, now), JSON.stringify(opening));
        const end =
          opening.kind === "open" ? opening.until : opening.kind === "closed" ? opening.opens : undefined;
        if (!end) return;
        for (let at = now.getTime(); at < end.getTime(); at += QUARTER_MS) {
          if (isNearChange(new Date(at))) continue;
          assert.equal(
            isOpenByHand(service, new Date(at)),
            opening.kind === "open",
            new Date(at).toISOString(),
          );
        }
        if (!isNearChange(end)) assert.equal(isOpenByHand(service, end), opening.kind === "closed");
      }),
      { numRuns: 400 },
    );
  });
});

/** By the wall alone: which day it is, what holds on it, and what still runs from the evening before. */
function isOpenByHand({ hours = [], bankHolidays }: Hours, now: Date): boolean {
  const today = isoDay(now, england);
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  const wall = formatTime(now, england);
  const holds = (days: readonly string[], day: string): boolean => {
    if (!england.holidays.has(day) || bankHolidays === "as-usual") return days.includes(weekdayNameOf(day));
    return bankHolidays === "own-hours" && days.includes("bank-holiday");
  };
  return hours.some(({ days, from, to, pastMidnight }) => {
    const isTonight = holds(days, today) && wall >= from && (pastMidnight === true || wall < to);
    return isTonight || (pastMidnight === true && holds(days, yesterday) && wall < to);
  });
}

/** The hour that is skipped, and the one that is shown twice: what "01:30" then means is decided by the calendar's own tests. */
function isNearChange(now: Date): boolean {
  return ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"].some(
    (change) => Math.abs(now.getTime() - Date.parse(change)) <= 65 * MINUTE_MS,
  );
}

function quarter(count: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(count / 4))}:${two((count % 4) * 15)}`;
}
