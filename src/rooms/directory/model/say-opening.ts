import { addDays, formatTime, isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import {
  ENGLISH,
  WEEKDAYS,
  weekdayNameOf,
  type Pack,
  type Service,
  type Weekday,
} from "../../../foundation/pack/index.ts";
import { fillIn, isEnglishHere } from "./fill-in.ts";
import { openingAt, type Opening } from "./opening.ts";

/** Of January 1970. */
const FIRST_MONDAY = 5;

type Words = Pack["words"];
type Saying = { readonly words: Words; readonly calendar: Calendar; readonly now: Date };

/** "Open now, until 21:00", and what else has to be known; each a sentence of its own. */
export function sayOpening(service: Pick<Service, "hours" | "bankHolidays">, saying: Saying): string[] {
  const { words, calendar, now } = saying;
  const opening = openingAt(service, now, calendar);
  const { hours } = words;
  if (opening.kind === "not-given") return [hours.notGiven];
  if (opening.kind === "holiday-unknown") return [hours.holidayUnknown];
  if (opening.kind === "open")
    return [
      opening.until ? fillIn(hours.openUntil, { to: timeOf(opening.until, calendar) }) : hours.openAlways,
    ];
  return [sayOpens(opening, saying), ...(opening.mayOpenOn ? [sayMayOpen(opening.mayOpenOn, words)] : [])];
}

/** When a service is open through the week, a line for each of its hours, and what holds on bank holidays. */
export function sayHours(
  { hours: lines, bankHolidays }: Hours,
  words: Words,
  language = ENGLISH.code,
): string[] {
  if (!lines) return [];
  const { hours } = words;
  const said = lines.map((line) =>
    fillIn(hours.line, { label: sayDays(line.days, words, language), from: sayTimes(line, words) }),
  );
  if (bankHolidays === "own-hours") return said;
  const rule = bankHolidays === "closed" ? hours.holidaysClosed : hours.holidaysNotGiven;
  const from = bankHolidays === "as-usual" ? hours.holidaysAsUsual : rule;
  return [...said, fillIn(hours.line, { label: hours.holidays, from })];
}

function sayOpens({ opens }: Closed, { words, calendar, now }: Saying): string {
  const { hours } = words;
  if (!opens) return hours.closed;
  const from = timeOf(opens, calendar);
  const today = isoDay(now, calendar);
  const day = isoDay(opens, calendar);
  if (day === today) return fillIn(hours.opensToday, { from });
  if (day === addDays(today, 1)) return fillIn(hours.opensTomorrow, { from });
  return fillIn(hours.opensOn, { label: dayIn(hours.opensOn, weekdayNameOf(day), words), from });
}

function sayMayOpen(day: string, words: Words): string {
  const { holidayBefore } = words.hours;
  return fillIn(holidayBefore, { label: dayIn(holidayBefore, weekdayNameOf(day), words) });
}

/** "Monday to Friday", "Saturday and Sunday", "Every day". */
function sayDays(days: Line["days"], words: Words, language: string): string {
  const places = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const { line } = words.hours;
  const names = places.map((place) => dayIn(line, WEEKDAYS[place] ?? "mon", words));
  const isRow = places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
  const holiday = days.includes("bank-holiday") ? [words.hours.holidays] : [];
  const inAll =
    names.length === WEEKDAYS.length
      ? [words.hours.everyDay]
      : isRow && names.length > 2
        ? [fillIn(words.hours.span, { from: names[0] ?? "", to: names.at(-1) ?? "" })]
        : names;
  return new Intl.ListFormat(isEnglishHere(line) ? ENGLISH.code : language, { type: "conjunction" }).format([
    ...inAll,
    ...holiday,
  ]);
}

/** A day as the sentence it stands in names it: in English where that is. */
function dayIn(sentence: string, day: Weekday, { days }: Words): string {
  if (!isEnglishHere(sentence)) return days[day];
  return new Intl.DateTimeFormat(ENGLISH.code, { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(1970, 0, FIRST_MONDAY + WEEKDAYS.indexOf(day)),
  );
}

function sayTimes({ from, to, pastMidnight }: Line, { hours }: Words): string {
  if (from === "00:00" && to === "24:00") return hours.dayAndNight;
  return fillIn(pastMidnight ? hours.pastMidnight : hours.span, { from: plain(from), to: plain(to) });
}

function timeOf(instant: Date, calendar: Calendar): string {
  return plain(formatTime(instant, calendar));
}

/** "9:00" for "09:00". */
function plain(time: string): string {
  return time.replace(/^0(?=\d)/, "");
}

type Hours = Pick<Service, "hours" | "bankHolidays">;
type Line = NonNullable<Service["hours"]>[number];
type Closed = Extract<Opening, { kind: "closed" }>;
