import { addWorkingDays } from "./add-working-days.ts";
import type { Calendar } from "./calendar.ts";
import type { Limit } from "./limit.ts";
import { addElapsed, addWallDays } from "./timeline.ts";
import { fromWall, toWall } from "./wall-time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * When a limit that starts at `start` runs out. Hours and minutes are counted as they pass; days and working days
 * keep the time on the wall, so ten o'clock stays ten o'clock over the night the clocks change.
 */
export function addLimit(start: Date, { value, unit }: Limit, calendar: Calendar): Date {
  switch (unit) {
    case "minutes":
      return addElapsed(start, value * MINUTE_MS);
    case "hours":
      return addElapsed(start, value * HOUR_MS);
    case "days":
      return addWallDays(start, value * DAY_MS, calendar);
    case "months":
      return addMonths(start, value, calendar);
    case "working-days":
      return addWorkingDays(start, value, calendar);
  }
}

/** The same day some months on; where that month has no such day, its last. */
function addMonths(start: Date, months: number, { timeZone }: Calendar): Date {
  const { day, time } = toWall(start, timeZone);
  const from = new Date(day * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const moved = Date.UTC(year, month, Math.min(from.getUTCDate(), last));
  return fromWall({ day: moved / DAY_MS, time }, timeZone);
}
