import { addDays, atTime, isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import type { TimeSpan } from "../../../foundation/forms/index.ts";
import { weekdayNameOf } from "../../../foundation/pack/index.ts";

const DAY_MS = 86_400_000;
const WEEK = 7;
/** What is left of her hours today is promised only if somebody can read what she sent and reach her in it. */
const LEAST_LEFT_MS = 2 * 60 * 60 * 1000;
const ALL_DAY: TimeSpan = { from: "00:00", to: "24:00" };

type Asked = {
  readonly now: Date;
  readonly days: readonly string[];
  readonly hours: TimeSpan | undefined;
  readonly calendar: Calendar;
};

/** Hours of hers, on one day. */
type Window = { readonly start: Date; readonly end: Date };

/**
 * By when she can be reached where only some days of the week, or some hours, are safe: on the last of them within the
 * limit, else on the first after it. So no day is promised that she has ruled out, and none whose hours are over.
 */
export function onHerDays(by: Date, { now, days, hours, calendar }: Asked): Date {
  if (days.length === 0 && !hours) return by;
  const today = isoDay(now, calendar);
  const ahead = Math.ceil((by.getTime() - now.getTime()) / DAY_MS) + WEEK + 1;
  const windows = Array.from({ length: ahead }, (_, count) => addDays(today, count))
    .filter((day) => days.length === 0 || days.includes(weekdayNameOf(day)))
    .map((day) => windowOn(day, hours ?? ALL_DAY, calendar))
    .filter((window) => isAhead(window, now));
  const promised = windows.findLast(({ start }) => start <= by) ?? windows[0];
  if (!promised) return by;
  return isoDay(promised.start, calendar) === isoDay(by, calendar) ? by : promised.start;
}

/** Hours that end before they begin run past midnight. */
function windowOn(day: string, { from, to }: TimeSpan, calendar: Calendar): Window {
  return { start: atTime(day, from, calendar), end: atTime(day, to, calendar, to < from ? 1 : 0) };
}

function isAhead({ start, end }: Window, now: Date): boolean {
  return start >= now || end.getTime() - now.getTime() >= LEAST_LEFT_MS;
}
