import type { Calendar } from "./calendar.ts";
import { toWall } from "./wall-time.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
// Spelt out here because Node's own names change between releases ("Sep", "Sept").
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Sat 21 Nov 2026", by the calendar's wall. */
export function formatDate(instant: Date, { timeZone }: Calendar): string {
  const date = new Date(toWall(instant, timeZone).day * DAY_MS);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A day, "2026-11-21", in the same way. */
export function formatDay(day: string, calendar: Calendar): string {
  return formatDate(new Date(`${day}T12:00:00Z`), calendar);
}

/** A day, "2026-11-21", in full: "21 November 2026". */
export function formatLongDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "14:05", by the calendar's wall. */
export function formatTime(instant: Date, { timeZone }: Calendar): string {
  const minutes = Math.floor(toWall(instant, timeZone).time / MINUTE_MS);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** "Sat 21 Nov 2026, 14:05", by the calendar's wall. */
export function formatDateTime(instant: Date, calendar: Calendar): string {
  return `${formatDate(instant, calendar)}, ${formatTime(instant, calendar)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
