import { addDays, atTime, isoDay, type Calendar } from "../../../foundation/clock/index.ts";
import { weekdayNameOf, type Service } from "../../../foundation/pack/index.ts";

/** How far ahead an opening is looked for. What stays open so long is open day and night. */
const AHEAD_DAYS = 14;

/** Whether a service is open at a moment, by its hours and the calendar of its pack. */
export function openingAt(service: Hours, now: Date, calendar: Calendar): Opening {
  if (!service.hours) return { kind: "not-given" };
  const today = isoDay(now, calendar);
  const { days, spans } = aheadOf(service, today, calendar);
  const current = spans.find(({ from, to }) => from <= now && now < to);
  const last = spans.at(-1);
  if (current)
    return current === last && isToTheEnd(current, days, calendar)
      ? { kind: "open" }
      : { kind: "open", until: current.to };
  if (isUnknown(service, today, calendar)) return { kind: "holiday-unknown" };
  const opens = spans.find(({ from }) => from > now)?.from;
  const unknown = days.find((day) => day > today && isUnknown(service, day, calendar));
  const isBefore = unknown !== undefined && (opens === undefined || unknown < isoDay(opens, calendar));
  return { kind: "closed", ...(opens && { opens }), ...(isBefore && { mayOpenOn: unknown }) };
}

/** Every page that names a service says whether it is open: what lies ahead is worked out once a day. */
const known = new WeakMap<Hours, Ahead>();

function aheadOf(service: Hours, today: string, calendar: Calendar): Ahead {
  const before = known.get(service);
  if (before?.today === today && before.calendar === calendar) return before;
  // From the day before: hours may run past midnight.
  const days = Array.from({ length: AHEAD_DAYS + 2 }, (_, index) => addDays(today, index - 1));
  const spans = joined(days.flatMap((day) => spansOf(service, day, calendar)));
  const ahead = { today, calendar, days, spans };
  known.set(service, ahead);
  return ahead;
}

/** The spans of one day, those that run past midnight included. None on a day of which nothing is known. */
function spansOf(service: Hours, day: string, calendar: Calendar): Span[] {
  if (isUnknown(service, day, calendar)) return [];
  const kind = kindOfDay(service, day, calendar);
  const spans = (service.hours ?? [])
    .filter(({ days }) => kind !== undefined && days.includes(kind))
    .map(({ from, to, pastMidnight }) => ({
      from: atTime(day, from, calendar),
      to: atTime(day, to, calendar, pastMidnight ? 1 : 0),
    }));
  // On a night when the clocks go forward nothing may be left of a span.
  return spans.filter(({ from, to }) => from < to);
}

/** By which hours a day goes; none when it is a bank holiday and closed. */
function kindOfDay({ bankHolidays }: Hours, day: string, { holidays }: Calendar) {
  if (!holidays.has(day) || bankHolidays === "as-usual") return weekdayNameOf(day);
  return bankHolidays === "own-hours" ? "bank-holiday" : undefined;
}

/** A bank holiday of a service that does not say what holds on one. */
function isUnknown({ bankHolidays }: Hours, day: string, { holidays }: Calendar): boolean {
  return bankHolidays === undefined && holidays.has(day);
}

/** Spans in order of time, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const before = all.at(-1);
    if (!before || before.to < span.from) all.push(span);
    else if (before.to < span.to) all[all.length - 1] = { from: before.from, to: span.to };
  }
  return all;
}

function isToTheEnd({ to }: Span, days: readonly string[], calendar: Calendar): boolean {
  return to >= atTime(days.at(-1) ?? "", "24:00", calendar);
}

type Span = { readonly from: Date; readonly to: Date };
type Hours = Pick<Service, "hours" | "bankHolidays">;
type Ahead = {
  readonly today: string;
  readonly calendar: Calendar;
  readonly days: readonly string[];
  readonly spans: readonly Span[];
};

export type Opening =
  | { readonly kind: "not-given" }
  /** Today is a bank holiday, and nobody said what holds on one. */
  | { readonly kind: "holiday-unknown" }
  /** Without an end: day and night. */
  | { readonly kind: "open"; readonly until?: Date }
  /** `opens`: the next time known of; `mayOpenOn`: a bank holiday before that, of which nothing is known. */
  | { readonly kind: "closed"; readonly opens?: Date; readonly mayOpenOn?: string };
