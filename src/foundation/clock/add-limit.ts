import { addWorkingDays } from "./add-working-days.ts";
import type { Calendar } from "./calendar.ts";
import type { Limit } from "./limit.ts";
import { addElapsed, addWallDays } from "./timeline.ts";

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
    case "working-days":
      return addWorkingDays(start, value, calendar);
  }
}
