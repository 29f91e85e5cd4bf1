import { isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import { WEEKDAYS } from "../../../foundation/pack/index.ts";

const DAY_MS = 86_400_000;
const WEEK = 7;

type Asked = { readonly now: Date; readonly days: readonly string[]; readonly calendar: Calendar };

/**
 * By when she can be reached where only some days of the week are safe: as promised where one of them comes until then,
 * else the first of them after it, so that no day is promised that she has ruled out.
 */
export function onHerDays(by: Date, { now, days, calendar }: Asked): Date {
  const isHers = (at: Date): boolean => days.includes(weekdayOf(isoDay(at, calendar)));
  if (days.length === 0) return by;
  for (let at = now; at < by; at = later(at)) if (isHers(at)) return by;
  const after = Array.from({ length: WEEK }, (_, count) => later(by, count));
  return after.find(isHers) ?? by;
}

function later(at: Date, days = 1): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

function weekdayOf(day: string): string {
  return WEEKDAYS[(new Date(`${day}T12:00:00Z`).getUTCDay() + WEEK - 1) % WEEK] ?? "";
}
