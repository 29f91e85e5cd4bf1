import type { Calendar } from "./calendar.ts";
import { fromWall } from "./wall-time.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The instant at which the wall shows this hour (0 to 24) of this day ("YYYY-MM-DD"): 24 is the end of the day. */
export function atHour(day: string, hour: number, { timeZone }: Calendar): Date {
  return fromWall({ day: Date.parse(`${day}T00:00:00Z`) / DAY_MS, time: hour * HOUR_MS }, timeZone);
}
