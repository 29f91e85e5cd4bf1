import { addMonths, MONTH_NAMES, type Month } from "../../../foundation/clock/index.ts";

/** A quarter of the calendar year by its first month, "2026-04-01". */
export type Quarter = string;

const SLUG = /^(20\d{2})-q([1-4])$/;

/** The month that a day, "2026-04-17", is in. */
export function monthOfDay(day: string): Month {
  return `${day.slice(0, 7)}-01`;
}

/** The quarter of the calendar year that a day is in. */
export function quarterOf(day: string): Quarter {
  const month = monthOfDay(day);
  return addMonths(month, -((Number(month.slice(5, 7)) - 1) % 3));
}

/**
 * The latest quarter that may be published on a day: a whole quarter has passed since it ended, so that nobody finds
 * this week's report on the map.
 */
export function latestToPublish(today: string): Quarter {
  return addMonths(quarterOf(today), -6);
}

/** The quarters from one to another, both of them, newest first. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  return first > last ? [] : [last, ...quartersBetween(first, addMonths(last, -3))];
}

/** "April to June 2026". */
export function quarterName(quarter: Quarter): string {
  return periodName(quarter, 3);
}

/** Some months by name: "December 2025 to November 2026". */
export function periodName(first: Month, months: number): string {
  const last = addMonths(first, months - 1);
  const name = (month: Month): string => MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? "";
  const year = (month: Month): string => month.slice(0, 4);
  if (months === 1) return `${name(first)} ${year(first)}`;
  const from = year(first) === year(last) ? name(first) : `${name(first)} ${year(first)}`;
  return `${from} to ${name(last)} ${year(last)}`;
}

/** A quarter as an address has it: "2026-q2". */
export function slugOf(quarter: Quarter): string {
  return `${quarter.slice(0, 4)}-q${(Number(quarter.slice(5, 7)) + 2) / 3}`;
}

/** The quarter of an address; undefined when it names none. */
export function findQuarter(slug: string): Quarter | undefined {
  const [, year, number] = SLUG.exec(slug) ?? [];
  return year && number ? `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01` : undefined;
}
