import type { FieldKind } from "./field-kind.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;
const CODE = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,58}[A-Za-z0-9])?$/;
const WHOLE = /^(?:0|[1-9]\d{0,11})$/;
const DECIMAL = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

/**
 * Why a text is not what a field holds, as the end of a sentence ("must be a day such as 2027-03-31"); undefined where it is. What
 * passes is kept as it is, letter for letter.
 */
export function faultOf(kind: FieldKind, value: string): string | undefined {
  if (value !== tidy(value)) return "must have no space at its ends and no hidden characters";
  switch (kind.holds) {
    case "line":
      return /[\n\t]/.test(value) ? "must be one line" : tooLong(value, kind.most);
    case "text":
      return tooLong(value, kind.most);
    case "day":
      return isDay(value) ? undefined : "must be a day such as 2027-03-31";
    case "number":
      return (kind.decimals ? DECIMAL : WHOLE).test(value) ? undefined : "must be a number such as 12";
    case "code":
      return isCode(value) ? undefined : "must be a code such as P1.O2";
    case "codes":
      return faultOfCodes(value.split(" "), kind.of);
    case "one-of":
      return kind.of.includes(value) ? undefined : `must be one of ${kind.of.join(", ")}`;
  }
}

/** Whether a text can be a code: letters and figures, with dots and dashes between them. */
export function isCode(value: string): boolean {
  return CODE.test(value);
}

/** Whether it is a real day, as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!DAY.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** As it may be kept: composed, newlines as \n, without what nobody sees and without space at the ends. */
export function tidy(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll("\uFEFF", "")
    .normalize("NFC")
    .trim();
}

function faultOfCodes(all: readonly string[], of: readonly string[] | undefined): string | undefined {
  if (!all.every(isCode)) return "must be codes with one space between them";
  if (new Set(all).size < all.length) return "must name each code once";
  const unknown = of && all.find((each) => !of.includes(each));
  return unknown === undefined ? undefined : `must be of ${of?.join(", ")}`;
}

function tooLong(value: string, most: number): string | undefined {
  return value.length > most ? `must have at most ${most} characters; it has ${value.length}` : undefined;
}
