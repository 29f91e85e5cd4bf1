import type { Calendar } from "./calendar.ts";
import { isWorkingDayNumber } from "./calendar.ts";
import { fromWall, toWall } from "./wall-time.ts";

/**
 * The n-th working day after the day of `start`, at the same time on the wall. The day of `start` is never
 * counted, so one working day from a Friday, Saturday or Sunday is the Monday. A negative n counts back, as a
 * deadline before a meeting does; 0 is `start` itself. Throws RangeError unless n is a whole number.
 */
export function addWorkingDays(start: Date, n: number, calendar: Calendar): Date {
  if (!Number.isInteger(n)) throw new RangeError("Working days are counted in whole days");
  if (n === 0) return start;
  const { day, time } = toWall(start, calendar.timeZone);
  return fromWall({ day: moveWorkingDays(day, n, calendar), time }, calendar.timeZone);
}

/** The same, for a day numbered from 1 January 1970. */
export function moveWorkingDays(day: number, n: number, calendar: Calendar): number {
  const step = Math.sign(n);
  let reached = day;
  for (let left = Math.abs(n); left > 0;) {
    reached += step;
    if (isWorkingDayNumber(reached, calendar)) left -= 1;
  }
  return reached;
}
