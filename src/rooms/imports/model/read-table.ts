import { createCsvReader, createTextDecoder, CsvError, plainCell } from "../../../foundation/csv/index.ts";
import { RefusedList } from "./refused-list.ts";

export const MOST_LINES = 50_000;
export const MOST_MB = 5;
const MOST_COLUMNS = 60;
const LONGEST_ROW = 12_000;
/** How documents, workbooks and pages begin, in small letters. */
const NO_LISTS = [
  "%pdf",
  "pk\u0003\u0004",
  "\u00d0\u00cf\u0011\u00e0",
  "{\\rtf",
  "<!doctype",
  "<html",
  "<?xml",
];

/** A row of the file: its line, and its cells; or why it has none: it could not be read, or is too long. */
export type TableLine = readonly [line: number, cells: readonly string[] | "row" | "long"];
export type Table = { readonly headings: readonly string[]; readonly lines: readonly TableLine[] };

/**
 * Reads a list as CSV.
 * @throws {RefusedList} for what is no such list, with what to do
 */
export function readTable(bytes: Buffer): Table {
  if (bytes.length > MOST_MB * 1024 * 1024)
    throw new RefusedList(
      `The file is larger than ${MOST_MB} MB. Divide the list, and bring over one part after the other.`,
    );
  if (
    NO_LISTS.some((beginning) =>
      bytes.toString("latin1", 0, 16).toLowerCase().startsWith(beginning.toLowerCase()),
    )
  )
    throw new RefusedList("This is not a CSV file. Open the list in your spreadsheet and save it as CSV.");
  let headings: readonly string[] = [];
  const lines: TableLine[] = [];
  const add = (line: number, cells: TableLine[1]): void => {
    if (lines.length === MOST_LINES)
      throw new RefusedList(
        `The list has more than ${MOST_LINES.toLocaleString("en-GB")} rows. Divide it, and bring over one part after the other.`,
      );
    lines.push([line, cells]);
  };
  readAll(bytes, {
    header: (columns) => {
      headings = columns;
      assertHeadings(columns);
    },
    row: (cells, line) => {
      if (cells.every((cell) => cell === "")) return;
      add(line, cells.join("").length > LONGEST_ROW ? "long" : cells.map(plainCell));
    },
    bad: ({ line }) => add(line, "row"),
  });
  if (lines.length === 0)
    throw new RefusedList("There is nothing below the row of headings. Save the list with its rows.");
  return { headings: headings.map(plainCell), lines };
}

function readAll(bytes: Buffer, handlers: Parameters<typeof createCsvReader>[0]): void {
  try {
    const decoder = createTextDecoder({ encoding: "auto" });
    const reader = createCsvReader(handlers);
    reader.push(decoder.push(bytes));
    reader.push(decoder.end());
    reader.end();
  } catch (error) {
    if (error instanceof CsvError)
      throw new RefusedList(
        "This cannot be read as a list. Open it in your spreadsheet and save it as CSV (UTF-8), with the headings in the first row.",
      );
    throw error;
  }
}

function assertHeadings(columns: readonly string[]): void {
  if (columns.length < 2)
    throw new RefusedList(
      "There is one column only. Save the list as CSV with a comma, a semicolon or a tab between the columns.",
    );
  if (columns.length > MOST_COLUMNS)
    throw new RefusedList(
      `There are more than ${MOST_COLUMNS} columns. Take out those that are not needed, and save the list again.`,
    );
}
