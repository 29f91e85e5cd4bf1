import { CsvError } from "./csv-error.ts";
import { recogniseDelimiter } from "./delimiter.ts";
import { NEVER_CLOSED, readQuotedRow } from "./read-row.ts";

/** The longest row that is read, in characters; and how many fields beyond the header's end a try at a row. */
const LONGEST_ROW = 1_000_000;
const SURPLUS_FIELDS = 64;
const SHOWN = 1000;
const MOST_COLUMNS = 16_384;

/** A row that could not be read: the line of the file it begins in (the first is 1), why, and its first thousand characters. */
export type BadRow = { readonly line: number; readonly reason: string; readonly text: string };

/** Who is told what. Fields are trimmed and as many as the header has; `line` is where the row begins. */
export type CsvHandlers = {
  readonly header?: (columns: readonly string[]) => void;
  readonly row: (fields: string[], line: number) => void;
  readonly bad: (row: BadRow) => void;
};

/** Text in pieces of any size, rows out. */
export type CsvReading = {
  push(text: string): void;
  /** @throws {CsvError} if there was nothing at all */
  end(): void;
};

/** Reads a table from text in pieces. Every line that is not blank ends in the header, a row or a bad row. */
export function createCsvReader(handlers: CsvHandlers): CsvReading {
  return new Reader(handlers);
}

class Reader implements CsvReading {
  readonly #handlers: CsvHandlers;
  #rest = "";
  #line = 1;
  #columns = 0;
  #isInLongLine = false;
  #delimiter = ",";
  #returnsOnly: boolean | undefined;
  /** Where the next quote is; -1 for none in the text at hand. */
  #quote = -1;

  constructor(handlers: CsvHandlers) {
    this.#handlers = handlers;
  }

  push(text: string): void {
    if (text !== "") this.#read(this.#rest + this.#withNewlines(text), false);
  }

  end(): void {
    this.#read(this.#rest, true);
    if (this.#columns === 0)
      throw new CsvError("There is nothing in this file: not even a row of column names.");
  }

  // Old systems end lines with a carriage return alone. Whether this one does is seen in the first piece.
  #withNewlines(text: string): string {
    this.#returnsOnly ??= text.includes("\r") && !text.includes("\n");
    return this.#returnsOnly ? text.replaceAll("\r", "\n") : text;
  }

  #read(text: string, isLast: boolean): void {
    let at = this.#isInLongLine ? this.#endOfLongLine(text) : 0;
    this.#quote = text.indexOf('"', at);
    while (at < text.length) {
      const next = this.#readRow(text, at, isLast);
      if (next === undefined) break;
      at = next;
    }
    this.#rest = at >= text.length ? "" : text.slice(at);
  }

  #endOfLongLine(text: string): number {
    const newline = text.indexOf("\n");
    this.#isInLongLine = newline < 0;
    return newline < 0 ? text.length : newline + 1;
  }

  /** @returns where the next row begins; undefined if this one's end has not come yet */
  #readRow(text: string, at: number, isLast: boolean): number | undefined {
    if (this.#quote >= 0 && this.#quote < at) this.#quote = text.indexOf('"', at);
    const newline = text.indexOf("\n", at);
    const lineEnd = newline < 0 ? text.length : newline;
    const hasQuote = this.#quote >= 0 && this.#quote < lineEnd;
    const isShort = lineEnd - at <= LONGEST_ROW;
    if (newline < 0 && !isLast && isShort) return undefined;
    if (!isShort) return this.#skipLong(text, at, newline);
    if (!hasQuote) return this.#plainRow(text, at, lineEnd);
    return this.#quotedRow(text, at, lineEnd, isLast);
  }

  #plainRow(text: string, at: number, lineEnd: number): number {
    const line = text.slice(at, text.charCodeAt(lineEnd - 1) === 0x0d ? lineEnd - 1 : lineEnd);
    if (line.trim() !== "") {
      if (this.#columns === 0) this.#delimiter = recogniseDelimiter(line);
      const reason = this.#take(line.split(this.#delimiter), this.#line);
      if (reason !== undefined) this.#reject(reason, line);
    }
    this.#line += 1;
    return lineEnd + 1;
  }

  #quotedRow(text: string, at: number, lineEnd: number, isLast: boolean): number | undefined {
    if (this.#columns === 0) this.#delimiter = recogniseDelimiter(text.slice(at, lineEnd));
    const mostFields = this.#columns === 0 ? MOST_COLUMNS : this.#columns + SURPLUS_FIELDS;
    const read = readQuotedRow(text, at, { delimiter: this.#delimiter, mostFields, isLast });
    if (read === "unfinished" && text.length - at <= LONGEST_ROW) return undefined;
    const wrong = read === "unfinished" ? NEVER_CLOSED : (read.wrong ?? this.#take(read.fields, this.#line));
    if (read !== "unfinished" && read.next !== undefined && wrong === undefined) {
      this.#line += countNewlines(text, at, read.next);
      return read.next;
    }
    // What follows the first line is read again: a forgotten quote costs one line, not the rest of the file.
    this.#reject(wrong ?? NEVER_CLOSED, text.slice(at, lineEnd));
    this.#line += 1;
    return lineEnd + 1;
  }

  // The end of a line that is too long is not waited for: it is let go as it comes.
  #skipLong(text: string, at: number, newline: number): number {
    this.#reject(
      `it has more than ${LONGEST_ROW.toLocaleString("en-GB")} characters`,
      text.slice(at, at + SHOWN),
    );
    this.#isInLongLine = newline < 0;
    this.#line += 1;
    return newline < 0 ? text.length : newline + 1;
  }

  /** @returns why the fields are no row; undefined if they were taken */
  #take(fields: string[], line: number): string | undefined {
    // Not a "for of": this runs for every field of every row.
    for (let place = 0; place < fields.length; place += 1) fields[place] = (fields[place] ?? "").trim();
    if (this.#columns === 0) {
      this.#columns = fields.length;
      this.#handlers.header?.(fields);
      return undefined;
    }
    if (fields.length !== this.#columns && !this.#hasEmptySurplus(fields))
      return `it has ${count(fields.length, "field")}, the header has ${this.#columns}`;
    fields.length = this.#columns;
    this.#handlers.row(fields, line);
    return undefined;
  }

  #hasEmptySurplus(fields: readonly string[]): boolean {
    return fields.length > this.#columns && fields.slice(this.#columns).every((each) => each === "");
  }

  #reject(reason: string, text: string): void {
    if (this.#columns === 0)
      throw new CsvError(`The row of column names (line ${this.#line}) cannot be read: ${reason}.`);
    this.#handlers.bad({ line: this.#line, reason, text: text.slice(0, SHOWN).trimEnd() });
  }
}

function countNewlines(text: string, from: number, until: number): number {
  let newlines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < until; at = text.indexOf("\n", at + 1))
    newlines += 1;
  return newlines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
