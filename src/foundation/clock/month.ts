import type { Calendar } from "./calendar.ts";
import { MONTHS } from "./format-date.ts";

/** A month by its first day, "2026-11-01": as the database counts it, by the clock on the wall of the county. */
export type Month = string;

/** The month of an instant. */
export function monthOf(instant: Date, { timeZone }: Pick<Calendar, "timeZone">): Month {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit" });
  return `${parts.format(instant).slice(0, 7)}-01`;
}

/** So many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const at = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + count, 1));
  return at.toISOString().slice(0, 10);
}

/** Every month from one to another, both of them, oldest first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  return first > last ? [] : [first, ...monthsBetween(addMonths(first, 1), last)];
}

/** Whether a quarter of the calendar year begins with it. */
export function isQuarterStart(month: Month): boolean {
  return (Number(month.slice(5, 7)) - 1) % 3 === 0;
}

/** "Nov 2026"; of a quarter "Oct to Dec 2026". */
export function monthName(month: Month, months = 1): string {
  const name = (each: Month): string => MONTHS[Number(each.slice(5, 7)) - 1] ?? "";
  const last = addMonths(month, months - 1);
  return `${months === 1 ? "" : `${name(month)} to `}${name(last)} ${last.slice(0, 4)}`;
}
