import type { DateOrder } from "./mapping.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A day as lists write it: 23/04/1985, 23.4.85, 1985-04-23, 23 April 1985, 23-Apr-85, with or without a time behind it.
 * A year of two figures is the last such one that is not in the future.
 * @returns yyyy-mm-dd; undefined when it is none, or a day that does not exist, or later than `today`
 */
export function readDate(typed: string, order: DateOrder, today: string): string | undefined {
  const text = typed.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(Z|\s?[AaPp][Mm])?$/, "");
  const parts = yearFirst(text) ?? named(text) ?? figures(text, order);
  if (!parts) return undefined;
  const [year, month, day] = [fullYear(parts[0], today), parts[1], parts[2]];
  const two = (value: number): string => String(value).padStart(2, "0");
  const iso = `${year}-${two(month)}-${two(day)}`;
  const isDay = new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ?? false;
  return isDay && iso <= today && iso >= "1900-01-01" ? iso : undefined;
}

type Parts = readonly [year: string, month: number, day: number];

function yearFirst(text: string): Parts | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return year ? [year, Number(month), Number(day)] : undefined;
}

function named(text: string): Parts | undefined {
  const [, day, name, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ ./-]+(\p{L}{3,9})\.?,?[ ./-]+(\d{4}|\d{2})$/iu.exec(text) ?? [];
  const month = MONTHS.findIndex((each) => name?.toLowerCase().startsWith(each)) + 1;
  return year && month > 0 ? [year, month, Number(day)] : undefined;
}

function figures(text: string, order: DateOrder): Parts | undefined {
  const [, first, second, year] = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (!year) return undefined;
  return order === "day-first"
    ? [year, Number(second), Number(first)]
    : [year, Number(first), Number(second)];
}

function fullYear(year: string, today: string): string {
  if (year.length === 4) return year;
  const century = Number(today.slice(0, 2));
  return `${Number(year) > Number(today.slice(2, 4)) ? century - 1 : century}${year}`;
}
