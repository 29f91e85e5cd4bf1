import type { Calendar } from "./calendar.ts";
import { formatDate, formatTime } from "./format-date.ts";
import { toWall } from "./wall-time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** In days: up to here a thing is soon; beyond the second, a date says more than a count. */
const SOON_DAYS = 3;
const COUNTED_DAYS = 28;

/**
 * How a due time reads in a list: "overdue 2 h", "today 16:00", "tomorrow 09:30", "5 days", "Sat 21 Nov 2026".
 * Days are calendar days on the calendar's wall.
 */
export function describeDue(due: Date, now: Date, calendar: Calendar): DueDescription {
  if (due <= now) return { text: `overdue ${shortLength(now.getTime() - due.getTime())}`, state: "overdue" };
  const days = toWall(due, calendar.timeZone).day - toWall(now, calendar.timeZone).day;
  if (days === 0) return { text: `today ${formatTime(due, calendar)}`, state: "today" };
  if (days === 1) return { text: `tomorrow ${formatTime(due, calendar)}`, state: "soon" };
  if (days <= SOON_DAYS) return { text: `${days} days`, state: "soon" };
  return { text: days <= COUNTED_DAYS ? `${days} days` : formatDate(due, calendar), state: "later" };
}

/** Rounded down; never "0 min", which would look like a fault. */
function shortLength(milliseconds: number): string {
  if (milliseconds < HOUR_MS) return `${Math.max(1, Math.floor(milliseconds / MINUTE_MS))} min`;
  if (milliseconds < DAY_MS) return `${Math.floor(milliseconds / HOUR_MS)} h`;
  const days = Math.floor(milliseconds / DAY_MS);
  return days === 1 ? "1 day" : `${days} days`;
}

/** `text` for people, `state` for colour, shape and order. */
export interface DueDescription {
  readonly text: string;
  readonly state: "overdue" | "today" | "soon" | "later";
}
