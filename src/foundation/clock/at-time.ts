import type { Calendar } from "./calendar.ts";
import { fromWall } from "./wall-time.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * The instant at which the wall shows this time ("00:00" to "24:00") of this day ("YYYY-MM-DD"), or of a day some days
 * after it.
 */
export function atTime(day: string, time: string, { timeZone }: Calendar, daysAfter = 0): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS + daysAfter;
  return fromWall({ day: number, time: (hours * 60 + minutes) * MINUTE_MS }, timeZone);
}
