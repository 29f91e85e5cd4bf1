import type { Sheet, Workbook } from "./workbook.ts";

const FRONT = ["About", "Contents", "Notes"];
const NAME = /^[^[\]*?:/\\'\p{Cc}]{1,31}$/u;

/** A workbook that could not be read by everyone. Whoever made it up has to mend it: no reader can. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
}

/** @throws WorkbookError with the sheet, the row and the column, when a table breaks a rule of accessible spreadsheets */
export function checkWorkbook({ sheets }: Workbook): void {
  const names = [...FRONT, ...sheets.map(({ name }) => name)].map((name) => name.toLowerCase());
  for (const sheet of sheets) {
    if (!NAME.test(sheet.name)) throw new WorkbookError(`"${sheet.name}" cannot be the name of a sheet`);
    if (names.filter((name) => name === sheet.name.toLowerCase()).length > 1)
      throw new WorkbookError(`two sheets are called "${sheet.name}"`);
    checkTable(sheet);
  }
}

function checkTable({ name, title, columns, rows }: Sheet): void {
  if (isEmpty(title)) throw new WorkbookError(`sheet "${name}" has no title`);
  const headings = columns.map(({ heading }) => heading.trim());
  if (headings.length === 0 || headings.includes("") || new Set(headings).size < headings.length)
    throw new WorkbookError(`each column of sheet "${name}" needs a heading of its own`);
  for (const [at, row] of rows.entries()) {
    const where = `row ${at + 1} of sheet "${name}"`;
    if (row.length !== columns.length)
      throw new WorkbookError(`${where} has ${row.length} cells for ${columns.length} columns`);
    const empty = row.findIndex(isEmpty);
    if (empty >= 0)
      throw new WorkbookError(`${where} has nothing under "${headings[empty] ?? ""}": say why it is missing`);
  }
}

function isEmpty(value: string | number): boolean {
  return typeof value === "number" ? !Number.isFinite(value) : value.trim() === "";
}
