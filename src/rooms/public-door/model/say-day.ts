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
  return inLanguage(instant, calendar, code, { weekday: "long" });
}

/** The day somebody was born on, in a language other than English: which weekday it was is no part of it. */
export function sayBirthday(instant: Date, calendar: Calendar, { code }: Pick<Language, "code">): string {
  return inLanguage(instant, calendar, code, {});
}

function inLanguage(instant: Date, calendar: Calendar, code: string, weekday: { weekday?: "long" }): string {
  return new Intl.DateTimeFormat(`${code}-u-nu-latn`, {
    ...weekday,
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: calendar.timeZone,
  }).format(instant);
}
