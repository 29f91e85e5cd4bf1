import { MONTH_NAMES } from "../clock/index.ts";

const SHORT = 3;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Today in the United Kingdom, as `YYYY-MM-DD`: just after midnight in June, UTC is still at yesterday. */
export function todayInUk(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" }).format(now);
}

/** A month's number from a figure or an English name ("3", "03", "mar", "March"); 0 when it is neither. */
export function monthNumber(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const name = typed.toLowerCase().replace(/\.$/, "");
  return name.length < SHORT ? 0 : MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** Whether the calendar has this day. */
export function isRealDay(day: number, month: number, year: number): boolean {
  // A day or month too many runs over into the next month or year, so one of the two no longer agrees.
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCDate() === day;
}

/** Day, month and year as `YYYY-MM-DD`. */
export function dayOf(day: number, month: number, year: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A day as people read it: "Sat 21 Nov 2026", or "21 Nov 2026" without its weekday; empty when there is none. */
export function showDay([day = 0, month = 0, year = 0]: readonly number[], hasWeekday = true): string {
  if (!isRealDay(day, month, year)) return "";
  const date = `${day} ${MONTH_NAMES[month - 1]?.slice(0, SHORT)} ${year}`;
  if (!hasWeekday) return date;
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${date}`;
}
