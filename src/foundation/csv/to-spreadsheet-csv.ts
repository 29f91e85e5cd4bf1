/**
 * Rows as a CSV file (RFC 4180), with a mark that tells spreadsheets it is UTF-8. What a spreadsheet would take for a
 * formula is kept from being one.
 */
export function toSpreadsheetCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}

function cellOf(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
