/** What one try at a row gives: its fields and where the next begins, what is wrong with it, or that its end is not there yet. */
export type RowRead =
  | { readonly fields: string[]; readonly next: number; readonly wrong?: undefined }
  | { readonly wrong: string; readonly next?: undefined; readonly fields?: undefined }
  | "unfinished";

/** What is wrong with a row whose quote nothing closes. */
export const NEVER_CLOSED = "a quote in it is never closed";

/** How a table is written, and where the text at hand ends for good. */
export type RowRules = {
  readonly delimiter: string;
  /** How many fields a row may have before it is given up: a stray quote must not make one row of the whole file. */
  readonly mostFields: number;
  readonly isLast: boolean;
};

const QUOTE = 0x22;
const SPACE = 0x20;
const RETURN = 0x0d;

/** Reads the row with quotes in it that begins at `start`. Fields are as written, quotes taken off, doubled ones made one. */
export function readQuotedRow(text: string, start: number, rules: RowRules): RowRead {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = readField(text, at, rules);
    if (typeof field === "string") return field === "unfinished" ? "unfinished" : { wrong: field };
    fields.push(field.value);
    if (fields.length > rules.mostFields) return { wrong: "it has many more fields than the header" };
    if (field.endsRow) return { fields, next: field.next };
    at = field.next;
  }
}

function readField(text: string, start: number, rules: RowRules): FieldRead | string {
  let first = start;
  while (text.charCodeAt(first) === SPACE) first += 1;
  return text.charCodeAt(first) === QUOTE ? readQuoted(text, first, rules) : readPlain(text, start, rules);
}

function readPlain(text: string, start: number, { delimiter, isLast }: RowRules): FieldRead | string {
  const newline = text.indexOf("\n", start);
  if (newline < 0 && !isLast) return "unfinished";
  const lineEnd = newline < 0 ? text.length : newline;
  const separator = text.indexOf(delimiter, start);
  if (separator >= 0 && separator < lineEnd)
    return { value: text.slice(start, separator), next: separator + 1, endsRow: false };
  const end = text.charCodeAt(lineEnd - 1) === RETURN && lineEnd > start ? lineEnd - 1 : lineEnd;
  return { value: text.slice(start, end), next: lineEnd + 1, endsRow: true };
}

function readQuoted(text: string, quote: number, rules: RowRules): FieldRead | string {
  let hasDoubled = false;
  let close = text.indexOf('"', quote + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    hasDoubled = true;
    close = text.indexOf('"', close + 2);
  }
  // A closing quote at the very end may be the first of two.
  if (close < 0 || (close + 1 === text.length && !rules.isLast))
    return rules.isLast ? NEVER_CLOSED : "unfinished";
  const inside = text.slice(quote + 1, close);
  const value = hasDoubled ? inside.replaceAll('""', '"') : inside;
  return afterQuote(text, close + 1, value, rules);
}

function afterQuote(
  text: string,
  start: number,
  value: string,
  { delimiter, isLast }: RowRules,
): FieldRead | string {
  let at = start;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === RETURN) at += 1;
  if (at >= text.length) return isLast ? { value, next: at, endsRow: true } : "unfinished";
  const next = text[at];
  if (next === delimiter) return { value, next: at + 1, endsRow: false };
  if (next === "\n") return { value, next: at + 1, endsRow: true };
  return "something stands behind a closing quote";
}

type FieldRead = { readonly value: string; readonly next: number; readonly endsRow: boolean };
