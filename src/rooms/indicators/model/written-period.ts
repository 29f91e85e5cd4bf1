import { MONTHS } from "./indicator.ts";
import type { Indicator } from "./indicator.ts";
import { periodOf, type Period } from "./period.ts";

const WRITTEN = {
  month: /^(2\d{3})-(0[1-9]|1[0-2])$/,
  quarter: /^(2\d{3})-?Q([1-4])$/i,
  year: /^(2\d{3})(?:\/(\d{2}))?$/,
} as const;

/** How a period of each length is written, for whoever wrote another. */
export const HOW_WRITTEN: Readonly<Record<Indicator["every"], string>> = {
  month: "a month, such as 2026-05",
  quarter: "a quarter of the calendar year, such as 2026-Q2 for April to June",
  year: "a financial year by the year it begins in, such as 2025 for April 2025 to March 2026",
};

/** "2026-05", "2026-Q2" (April to June) or "2025" (April 2025 to March 2026, also "2025/26") as a period; undefined for anything else. */
export function readPeriod(text: string): Period | undefined {
  const month = WRITTEN.month.exec(text);
  if (month) return periodOf(text, MONTHS.month);
  const quarter = WRITTEN.quarter.exec(text);
  if (quarter) return periodOf(`${quarter[1]}-${twoDigits(Number(quarter[2]) * 3)}`, MONTHS.quarter);
  const [, year, next] = WRITTEN.year.exec(text) ?? [];
  if (year === undefined) return undefined;
  const follows = next === undefined || Number(next) === (Number(year) + 1) % 100;
  return follows ? periodOf(`${year}-04`, MONTHS.year) : undefined;
}

/** A period as it is written in a file. */
export function writePeriod({ start, months }: Period): string {
  const [year = "", month = ""] = start.split("-");
  if (months === MONTHS.year) return year;
  return months === MONTHS.quarter ? `${year}-Q${Math.ceil(Number(month) / 3)}` : `${year}-${month}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
