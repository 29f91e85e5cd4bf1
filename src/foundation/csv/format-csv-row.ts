const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * One row as RFC 4180 has it, without the line end. Values are written as they are, so that they still match where they came from; a
 * table made for people to open in a spreadsheet must also keep what looks like a formula from being one.
 */
export function formatCsvRow(fields: readonly (string | number)[]): string {
  return fields.map((field) => (typeof field === "number" ? String(field) : quoteIfNeeded(field))).join(",");
}

function quoteIfNeeded(value: string): string {
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
