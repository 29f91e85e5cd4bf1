import { columnLetter, labelOf, type Field } from "./field.ts";

/** What may be wrong with a row, and what to do about it. Nothing of the row is said. */
const CODES = {
  row: "The row cannot be read: it has not as many cells as the row of headings, or a quotation mark is out of place. Save the list as CSV again.",
  long: "There is more in the row than can be taken. Shorten what is written in it.",
  unknown: "The row could not be read. See whether there is anything unusual in it.",
  "no-name": "There is no name. Write one, or leave the row out.",
  date: "This is no day that we can read, or one in the future. Write it as 23/04/1985.",
  phone:
    "This is no phone number. Write one number alone, as text, so that the spreadsheet does not change it.",
  email: "This is no e-mail address. Write one address alone.",
  postcode: "This is no UK postcode. Write it as AL1 3JQ, or leave it empty.",
  state: "We do not know whether this means open or closed. Write “open” or “closed”.",
  side: "We do not know whom this means. Write “harmed”, “child” or “causing harm”.",
  "other-side": "The service does not work with people on this side. Leave the row out.",
} as const;

export type ProblemCode = keyof typeof CODES;

/** What is wrong in a row, by code. `column` counts from 0; none where it is the row as a whole. */
export type Problem = { readonly column: number | null; readonly code: ProblemCode };

/** Where, as a spreadsheet names it, and what. The heading is not said: it is the list's own words. */
export function sayWhere({ column }: Problem, columns: readonly (Field | null)[]): string {
  if (column === null) return "Whole row";
  const field = columns[column];
  return `Column ${columnLetter(column)}${field ? ` (${labelOf(field).toLowerCase()})` : ""}`;
}

/** What to do about it. */
export function sayWhatToDo({ code }: Problem): string {
  return CODES[code] ?? "";
}
