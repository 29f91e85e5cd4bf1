import { CsvError } from "./csv-error.ts";
import { createCsvReader } from "./csv-reader.ts";
import { unguardCell } from "./guard-cell.ts";
import { plainCell } from "./plain-cell.ts";

/** What is wrong in a line of a file; line 1 has the names of the columns. */
export type LineFault = { readonly line: number; readonly sentence: string };

/** A row by the names of its columns, and the line it begins in. */
export type NamedRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** Which columns there may be, and which there have to be. */
type Columns = { readonly columns: readonly string[]; readonly needed: readonly string[] };

/**
 * Reads a file of one set form, as we wrote it or as a spreadsheet saved it. Never throws: with faults in the names of the
 * columns there are no rows; a line that cannot be read is a fault, and the others are rows.
 */
export function readNamedRows(
  csv: string,
  known: Columns,
): { readonly rows: readonly NamedRow[]; readonly faults: readonly LineFault[] } {
  let columns: readonly string[] = [];
  const rows: NamedRow[] = [];
  const faults: LineFault[] = [];
  const reader = createCsvReader({
    header: (names) => {
      columns = names;
      faults.push(...headingFaults(names, known));
    },
    row: (values, line) => {
      if (values.some((value) => value !== "")) rows.push({ line, cells: cellsOf(columns, values) });
    },
    bad: ({ line, reason }) => faults.push({ line, sentence: `This line cannot be read: ${reason}.` }),
  });
  try {
    reader.push(csv.startsWith("\uFEFF") ? csv.slice(1) : csv);
    reader.end();
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], faults: [{ line: 1, sentence: error.message }] };
  }
  if (faults.some(({ line }) => line === 1)) return { rows: [], faults };
  if (rows.length === 0 && faults.length === 0)
    return { rows, faults: [{ line: 1, sentence: "There is nothing below the names of the columns." }] };
  return { rows, faults };
}

function headingFaults(names: readonly string[], { columns, needed }: Columns): LineFault[] {
  const missing = needed.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => name !== "" && !columns.includes(name));
  const twice = names.filter((name, place) => name !== "" && names.indexOf(name) !== place);
  return [
    ...missing.map((name) => `There is no column “${name}”.`),
    ...unknown.map((name) => `The column “${name}” is not known. Take it out.`),
    ...twice.map((name) => `The column “${name}” is there twice.`),
  ].map((sentence) => ({ line: 1, sentence }));
}

function cellsOf(columns: readonly string[], values: readonly string[]): NamedRow["cells"] {
  return Object.fromEntries(
    columns.map((column, place) => [column, unguardCell(plainCell(values[place] ?? ""))]),
  );
}
