import { askField, type AskedField, type Only } from "../ask-field.ts";
import { dayOf, isRealDay, monthNumber, showDay } from "../calendar.ts";
import type { FieldOptions } from "../field.ts";
import { plainDigits } from "../plain-digits.ts";
import { type Entered, type Fault, fault, given, lineOf, type Reading } from "../reading.ts";

const RULE_CODES = {
  past: "notPast",
  pastOrToday: "notPastOrToday",
  future: "notFuture",
  futureOrToday: "notFutureOrToday",
} as const;
const PARTS = ["day", "month", "year"] as const;
const PATTERN = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/** A day, entered as day, month (figure or name) and year; kept as `YYYY-MM-DD`. Years run from 1900 to 2199. */
export function date<const O extends DateOptions>(options: Only<O, DateOptions>): AskedField<string, O> {
  return askField<string, O>(options, {
    kind: "date",
    parts: PARTS.map((name) => ({ name })),
    control: { show: "date" },
    messages: {
      missing: "Enter a date for “{label}”, like 27 3 2025",
      noDay: "Add the day to “{label}”",
      noMonth: "Add the month to “{label}”",
      noYear: "Add the year to “{label}”",
      badYear: "Enter the year of “{label}” in four figures, like 2025",
      impossible: "“{label}” must be a real date, like 27 3 2025",
      notPast: "“{label}” must be in the past",
      notPastOrToday: "“{label}” must be today or in the past",
      notFuture: "“{label}” must be in the future",
      notFutureOrToday: "“{label}” must be today or in the future",
    },
    read: (entered, today) => readDate(entered, options.must, today),
    write: writeDate,
    // A day that must lie in the past is one somebody was born on, say: which weekday it was is no part of it.
    show: (entered) =>
      showDay(
        PARTS.map((part) => Number(lineOf(entered, part))),
        options.must !== "past",
      ),
    schema: { type: "string", format: "date", pattern: PATTERN },
  });
}

function readDate(entered: Entered, must: DateRule | undefined, today: string | undefined): Reading<string> {
  const gaps = PARTS.filter((part) => lineOf(entered, part) === "");
  if (gaps.length > 0) return { ok: false, faults: gaps.map(gapFault) };
  const [day = "", month = "", year = ""] = PARTS.map((part) => plainDigits(lineOf(entered, part)));
  if (!/^(19|20|21)\d\d$/.test(year)) return fault("badYear", "year");
  const numbers = [/^\d{1,2}$/.test(day) ? Number(day) : 0, monthNumber(month), Number(year)] as const;
  if (!isRealDay(...numbers)) return fault("impossible", "day");
  const value = dayOf(...numbers);
  return must && today && !keepsRule(value, must, today) ? fault(RULE_CODES[must], "day") : given(value);
}

function writeDate(value: unknown): Entered | undefined {
  const match = typeof value === "string" && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function gapFault(part: (typeof PARTS)[number]): Fault {
  const codes = { day: "noDay", month: "noMonth", year: "noYear" };
  return { code: codes[part], part, values: {} };
}

// ISO days sort as text, so they are compared as text.
function keepsRule(day: string, must: DateRule, today: string): boolean {
  if (day === today) return must === "pastOrToday" || must === "futureOrToday";
  return day < today === must.startsWith("past");
}

export type DateRule = keyof typeof RULE_CODES;

export interface DateOptions extends FieldOptions {
  /** Where the day must lie, seen from the day it is entered on. */
  readonly must?: DateRule;
}
