import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addLimit, dayBounds, dueWithPauses, workingDays, type Calendar, type Limit } from "./index.ts";

// The clock against a calendar that is too simple to be wrong: it walks from minute to minute and asks the platform each
// time what the wall shows. In five zones, two with clock changes on other days than London's, and in years that have both.
const ZONES = ["Europe/London", "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "UTC"] as const;
/** Walking takes its time. */
const FEWER = { numRuns: 50 };
const MINUTE = 60_000;
const DAY_MINUTES = 1440;
const HOLIDAYS = [
  "2026-03-30",
  "2026-04-03",
  "2026-04-06",
  "2026-10-26",
  "2026-11-02",
  "2026-12-25",
  "2026-12-28",
];

/** Half of all starts stand near a night on which some clock changes. */
const CHANGES = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01"];
const nearChange = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * DAY_MINUTES, max: 2 * DAY_MINUTES }))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE));
const anywhere = fc
  .integer({ min: 0, max: 700 * DAY_MINUTES })
  .map((minutes) => new Date(Date.parse("2026-01-01T00:00:00Z") + minutes * MINUTE));
const starts = fc.oneof(nearChange, anywhere);

describe("over a calendar that goes from minute to minute", () => {
  for (const zone of ZONES) {
    const calendar = workingDays(HOLIDAYS, zone);

    test(`hours and minutes pass as they pass, in ${zone}`, () => {
      const lengths = fc.record({
        value: fc.integer({ min: 0, max: 60 }),
        unit: fc.constantFrom<Limit["unit"]>("hours", "minutes"),
      });
      fc.assert(
        fc.property(starts, lengths, (start, limit) => {
          const minutes = limit.unit === "hours" ? limit.value * 60 : limit.value;
          let naive = start;
          for (let left = minutes; left > 0; left -= 1) naive = new Date(naive.getTime() + MINUTE);
          assert.deepEqual(addLimit(start, limit, calendar), naive);
        }),
      );
    });

    test(`days and working days end when the wall first shows the same time on the day they should, in ${zone}`, () => {
      const units = fc.constantFrom<"days" | "working-days">("days", "working-days");
      fc.assert(
        fc.property(starts, fc.integer({ min: 1, max: 6 }), units, (start, value, unit) => {
          const limit = { value, unit };
          assert.equal(
            addLimit(start, limit, calendar).toISOString(),
            naiveDays(start, limit, calendar).toISOString(),
          );
        }),
        FEWER,
      );
    });

    test(`a day begins at the first minute that the wall gives it, in ${zone}`, () => {
      fc.assert(
        fc.property(starts, (start) => {
          const { day } = wallOf(start, zone);
          const { from, until } = dayBounds(day, calendar);
          assert.equal(wallOf(from, zone).day, day);
          assert.notEqual(wallOf(new Date(from.getTime() - MINUTE), zone).day, day);
          assert.equal(wallOf(new Date(until.getTime() - MINUTE), zone).day, day);
          assert.notEqual(wallOf(until, zone).day, day);
        }),
      );
    });

    test(`of hours and minutes, due is when that many minutes have gone by outside every pause, in ${zone}`, () => {
      fc.assert(
        fc.property(starts, fc.integer({ min: 1, max: 40 }), pausesArbitrary(), (start, hours, gaps) => {
          const pauses = toPauses(start, gaps);
          const limit = { value: hours, unit: "hours" } as const;
          const due = dueWithPauses(start, limit, pauses, calendar);
          assert.deepEqual(
            due,
            naivePaused(start, hours * 60, pauses, () => true),
          );
        }),
      );
    });

    test(`of working days, a pause puts off by the minutes of working days that it took, in ${zone}`, () => {
      fc.assert(
        fc.property(starts, fc.integer({ min: 1, max: 4 }), pausesArbitrary(), (start, value, gaps) => {
          const pauses = toPauses(start, gaps).slice(0, 1);
          const limit = { value, unit: "working-days" } as const;
          const due = dueWithPauses(start, limit, pauses, calendar);
          assert.equal(due?.toISOString(), naiveWorkingPause(start, limit, pauses, calendar).toISOString());
        }),
        FEWER,
      );
    });
  }
});

type Gap = { readonly after: number; readonly lasts: number };
type Closed = { readonly from: Date; readonly to: Date };

function pausesArbitrary(): fc.Arbitrary<Gap[]> {
  const gap = fc.record({
    after: fc.integer({ min: 0, max: 2 * DAY_MINUTES }),
    lasts: fc.integer({ min: 1, max: 3 * DAY_MINUTES }),
  });
  return fc.array(gap, { maxLength: 3 });
}

/** Pauses that begin after the start; they may overlap. */
function toPauses(start: Date, gaps: readonly Gap[]): Closed[] {
  return gaps.map(({ after, lasts }) => {
    const from = new Date(start.getTime() + after * MINUTE);
    return { from, to: new Date(from.getTime() + lasts * MINUTE) };
  });
}

/** What the platform says the wall shows: the day, and the minute of it. */
function wallOf(instant: Date, zone: string): { day: string; minute: number } {
  const text = formatter(zone).format(instant);
  const [day = "", time = ""] = text.split(", ");
  const [hour = "0", minute = "0"] = time.split(":");
  const [dayOf = "", month = "", year = ""] = day.split("/");
  return { day: `${year}-${month}-${dayOf}`, minute: Number(hour) * 60 + Number(minute) };
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}

function isWorking(day: string): boolean {
  const ofWeek = new Date(`${day}T12:00:00Z`).getUTCDay();
  return ofWeek !== 0 && ofWeek !== 6 && !HOLIDAYS.includes(day);
}

/** The day that counts as the n-th after the day of the start. */
function naiveDay(
  start: Date,
  { value, unit }: { value: number; unit: "days" | "working-days" },
  zone: string,
): string {
  let day = wallOf(start, zone).day;
  for (let left = value; left > 0;) {
    day = nextDay(day);
    if (unit === "days" || isWorking(day)) left -= 1;
  }
  return day;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
}

/** Walks from before the day until the wall shows the time; a time it skips is reached as much later as was skipped. */
function naiveDays(
  start: Date,
  limit: { value: number; unit: "days" | "working-days" },
  { timeZone }: Calendar,
): Date {
  const { minute } = wallOf(start, timeZone);
  return firstShowing(naiveDay(start, limit, timeZone), minute, timeZone);
}

function firstShowing(day: string, minute: number, zone: string): Date {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let before: { day: string; minute: number } | undefined;
  for (let at = noon - 26 * 60 * MINUTE; at < noon + 18 * 60 * MINUTE; at += MINUTE) {
    const shown = wallOf(new Date(at), zone);
    if (shown.day === day && shown.minute === minute) return new Date(at);
    // The wall has jumped over the time: as many minutes on as the time lies beyond the last that was shown.
    if (shown.day === day && before?.day === day && before.minute < minute && shown.minute > minute) {
      return new Date(at + (minute - before.minute - 1) * MINUTE);
    }
    before = shown;
  }
  throw new Error(`${zone} never shows minute ${minute} of ${day}.`);
}

/** Counts minutes down, one by one, but for those that lie in a pause. One that begins at or after the end changes nothing. */
function naivePaused(
  start: Date,
  minutes: number,
  pauses: readonly Closed[],
  counts: (at: Date) => boolean,
): Date {
  let left = minutes;
  let at = start.getTime();
  while (left > 0) {
    const now = new Date(at);
    if (counts(now) && !pauses.some(({ from, to }) => from <= now && now < to)) left -= 1;
    at += MINUTE;
  }
  return new Date(at);
}

/** One pause and a limit of working days: the minutes of working days that the wall went through, put on at the end. */
function naiveWorkingPause(
  start: Date,
  limit: { value: number; unit: "working-days" },
  [pause]: readonly Closed[],
  { timeZone }: Calendar,
): Date {
  const due = naiveDays(start, limit, { timeZone, holidays: new Set() });
  if (!pause || pause.from >= due) return due;
  const [from, to] = [wallOf(pause.from, timeZone), wallOf(pause.to, timeZone)];
  let taken = 0;
  for (let day = from.day; day < to.day; day = nextDay(day)) if (isWorking(day)) taken += DAY_MINUTES;
  taken += (isWorking(to.day) ? to.minute : 0) - (isWorking(from.day) ? from.minute : 0);
  if (taken <= 0) return due;
  const shown = wallOf(due, timeZone);
  let day = shown.day;
  let minute = shown.minute + taken;
  while (minute >= DAY_MINUTES) {
    minute -= DAY_MINUTES;
    do day = nextDay(day);
    while (!isWorking(day));
  }
  return firstShowing(day, minute, timeZone);
}
