import { configError } from "../errors/index.ts";
import { toWall } from "./wall-time.ts";

const DAY_MS = 86_400_000;

/**
 * The calendar that time limits are counted in. A working day is any day but Saturday, Sunday and the holidays
 * given: for England, the bank holidays the pack lists from the list the government publishes.
 * Throws a configuration error that names each day that is not a real `yyyy-mm-dd`.
 */
export function workingDays(holidays: Iterable<string>, timeZone = "Europe/London"): Calendar {
  const days = new Set(holidays);
  const wrong = [...days].filter((day) => !isRealDay(day));
  if (wrong.length > 0) throw configError(wrong.map(describeWrongDay));
  return { timeZone, holidays: days };
}

/** Whether an instant falls on a working day of this calendar, by the date on its own wall. */
export function isWorkingDay(instant: Date, calendar: Calendar): boolean {
  return isWorkingDayNumber(toWall(instant, calendar.timeZone).day, calendar);
}

/** The date on this calendar's wall, `yyyy-mm-dd`. */
export function isoDay(instant: Date, calendar: Calendar): string {
  return isoOf(toWall(instant, calendar.timeZone).day);
}

/** As `isWorkingDay`, for a day numbered from 1 January 1970. */
export function isWorkingDayNumber(day: number, calendar: Calendar): boolean {
  return !isWeekend(day) && !calendar.holidays.has(isoOf(day));
}

function isWeekend(day: number): boolean {
  // Day 0 was a Thursday, so days 2 and 3 of each seven are the weekend.
  const ofSeven = ((day % 7) + 7) % 7;
  return ofSeven === 2 || ofSeven === 3;
}

function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function isRealDay(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
}

function describeWrongDay(day: string) {
  return {
    where: "holidays",
    what: `"${day}" is not a date.`,
    cure: "Write it as year-month-day, such as 2026-12-25.",
  };
}

/** `timeZone` is an IANA name; `holidays` holds `yyyy-mm-dd`. */
export interface Calendar {
  readonly timeZone: string;
  readonly holidays: ReadonlySet<string>;
}
