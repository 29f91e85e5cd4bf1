import { addMonths, monthName } from "../../../foundation/clock/index.ts";

/** The financial year begins in April. */
const APRIL = 3;

/** So many months from the first day of one on: "2026-10-01", 3 is October to December 2026. */
export type Period = { readonly start: string; readonly months: 1 | 3 | 12 };

/** The period of this length that a month lies in: itself, its quarter, its financial year (April to March). */
export function periodOf(month: string, months: Period["months"]): Period {
  const at = Number(month.slice(5, 7)) - 1;
  const into = months === 12 ? (at + 12 - APRIL) % 12 : at % months;
  return { start: addMonths(`${month.slice(0, 7)}-01`, -into), months };
}

/** The one before it, of the same length. */
export function periodBefore({ start, months }: Period): Period {
  return { start: addMonths(start, -months), months };
}

/** The first month after it. */
export function endOf({ start, months }: Period): string {
  return addMonths(start, months);
}

/** Every period of this length that begins from one month on and ends before another; oldest first. */
export function periodsBetween(first: string, before: string, months: Period["months"]): Period[] {
  const periods: Period[] = [];
  let period = periodOf(first, months);
  if (period.start < first) period = { start: endOf(period), months };
  for (; endOf(period) <= before; period = { start: endOf(period), months }) periods.push(period);
  return periods;
}

/** "Nov 2026", "Oct to Dec 2026", "2026/27" of a financial year. */
export function periodName({ start, months }: Period): string {
  if (months !== 12) return monthName(start, months);
  const year = Number(start.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}
