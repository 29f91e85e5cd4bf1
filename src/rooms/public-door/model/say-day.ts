import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import { ENGLISH, type Language } from "../../../foundation/pack/index.ts";

/**
 * A day as it is written in a language, by the calendar's wall. With the figures that are on a phone's keys, since
 * numbers to call stand on the same pages.
 */
export function sayDay(
  instant: Date,
  calendar: Calendar,
  { code }: Pick<Language, "code"> = ENGLISH,
): string {
  if (code === ENGLISH.code) return formatDate(instant, calendar);
  return new Intl.DateTimeFormat(`${code}-u-nu-latn`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: calendar.timeZone,
  }).format(instant);
}
