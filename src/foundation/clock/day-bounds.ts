import type { Calendar } from "./calendar.ts";
import { fromWall } from "./wall-time.ts";

const DAY_MS = 86_400_000;

/** When a day (`yyyy-mm-dd`) begins on the calendar's wall, and when the next one does: 23, 24 or 25 hours apart. */
export function dayBounds(day: string, { timeZone }: Calendar): { from: Date; until: Date } {
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  return {
    from: fromWall({ day: number, time: 0 }, timeZone),
    until: fromWall({ day: number + 1, time: 0 }, timeZone),
  };
}
