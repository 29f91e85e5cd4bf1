/** The door of csv: tables as text, read forgivingly, and written. */
export { CsvError } from "./csv-error.ts";
export { createCsvReader, type BadRow, type CsvHandlers } from "./csv-reader.ts";
export { decodeText } from "./decode-text.ts";
export { ENCODINGS, type Encoding } from "./encoding.ts";
export { formatCsvRow } from "./format-csv-row.ts";
export { guardCell } from "./guard-cell.ts";
export { plainCell } from "./plain-cell.ts";
export { readNamedRows, type LineFault, type NamedRow } from "./read-named-rows.ts";
export { createTextDecoder } from "./text-decoder.ts";
export { toSpreadsheetCsv } from "./to-spreadsheet-csv.ts";
