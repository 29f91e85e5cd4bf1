import { isWorkingDay, type Calendar } from "../../foundation/clock/index.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When somebody is at work: hours of the day, and whether at weekends and on bank holidays too. */
export type Hours = { readonly from: number; readonly to: number; readonly everyDay: boolean };

export const DOOR_HOURS: Hours = { from: 8, to: 20, everyDay: true };
export const SERVICE_HOURS: Hours = { from: 9, to: 17, everyDay: false };

/** `hours` later; when nobody is at work then, soon after they are again. `jitter` from 0 to 1 spreads who comes first. */
export function workTime(after: Date, hours: number, open: Hours, calendar: Calendar, jitter: number): Date {
  const at = new Date(after.getTime() + Math.max(hours, 0.02) * HOUR_MS);
  if (isOpen(at, open, calendar)) return at;
  let day = Math.floor(at.getTime() / DAY_MS) * DAY_MS;
  if (hourOf(at) >= open.from || !isOpenDay(at, open, calendar)) day += DAY_MS;
  while (!isOpenDay(new Date(day + 12 * HOUR_MS), open, calendar)) day += DAY_MS;
  return new Date(day + (open.from + jitter * 1.5) * HOUR_MS);
}

function isOpen(at: Date, open: Hours, calendar: Calendar): boolean {
  const hour = hourOf(at);
  return hour >= open.from && hour < open.to && isOpenDay(at, open, calendar);
}

function isOpenDay(at: Date, { everyDay }: Hours, calendar: Calendar): boolean {
  return everyDay || isWorkingDay(at, calendar);
}

/** By Greenwich, all year: an hour out in summer, which no story minds. */
function hourOf(at: Date): number {
  return at.getUTCHours() + at.getUTCMinutes() / 60;
}
