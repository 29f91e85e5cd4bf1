import {
  addDays,
  atTime,
  formatTime,
  isoDay,
  type Calendar,
  weekdayOf,
} from "../../../foundation/clock/index.ts";

const WEEK = 7;

/** When she may be reached: "hh:mm" on the wall, from a later hour to an earlier one over midnight; 1 is Monday. */
export type Allowance = {
  readonly window: { readonly from: string; readonly to: string };
  readonly days: readonly number[];
};

/** Whether a moment is within the hours and days she allowed; as `message.covers` of the database. Pure. */
export function isSafeMoment({ window, days }: Allowance, at: Date, calendar: Calendar): boolean {
  const time = formatTime(at, calendar);
  const day = weekdayOf(isoDay(at, calendar));
  const isFrom = time >= window.from;
  const isBefore = time < window.to;
  if (window.from < window.to) return isFrom && isBefore && days.includes(day);
  const dayBefore = day === 1 ? 7 : day - 1;
  return (isFrom && days.includes(day)) || (isBefore && days.includes(dayBefore));
}

/** The first moment from the given one within the hours and days she allowed. Pure. */
export function nextSafeMoment(allowance: Allowance, from: Date, calendar: Calendar): Date | undefined {
  if (isSafeMoment(allowance, from, calendar)) return from;
  const today = isoDay(from, calendar);
  return Array.from({ length: WEEK + 1 }, (_, ahead) => addDays(today, ahead))
    .filter((day) => allowance.days.includes(weekdayOf(day)))
    .map((day) => atTime(day, allowance.window.from, calendar))
    .find((moment) => moment >= from);
}
