import { cellXml, showValue, textCell } from "./ods-cell.ts";
import type { Sheet } from "./workbook.ts";
import { escapeXml } from "./xml.ts";

const NARROWEST = 8;
const WIDEST = 60;

/** One sheet: its title in A1, its lead in the rows below, then the table without a gap. */
export function sheetXml(sheet: Sheet, linksTo?: (row: number) => string): string {
  const { name, title, lead = [], columns, rows } = sheet;
  const widths = widthsOf(sheet).map(
    (width) => `<table:table-column table:style-name="${columnStyle(width)}"/>`,
  );
  const above = [rowXml(textCell(title, "Title")), ...lead.map((line) => rowXml(textCell(line, "lead")))];
  const head = rowXml(columns.map(({ heading }) => textCell(heading, "Heading")).join(""));
  const body = rows.map((row, at) =>
    rowXml(
      row
        .map((value, column) => {
          const link = column === 0 ? linksTo?.(at) : undefined;
          return link === undefined
            ? cellXml(value, columns[column] ?? { heading: "" })
            : textCell(String(value), "text", link);
        })
        .join(""),
    ),
  );
  return `<table:table table:name="${escapeXml(name)}" table:style-name="sheet">${widths.join("")}${above.join("")}<table:table-header-rows>${head}</table:table-header-rows>${body.join("")}</table:table>`;
}

/** A sheet of sentences: its title in A1, and one below the other. */
export function proseXml(name: string, title: string, lines: readonly string[]): string {
  const rows = [textCell(title, "Title"), ...lines.map((line) => textCell(line, "text"))].map(rowXml);
  return `<table:table table:name="${escapeXml(name)}" table:style-name="sheet"><table:table-column table:style-name="${columnStyle(90)}"/>${rows.join("")}</table:table>`;
}

/** Where the table of a sheet stands, marked so that who listens is told its bounds. */
export function rangeXml({ name, lead = [], columns, rows }: Sheet, at: number): string {
  const top = lead.length + 2;
  const from = `'${name}'.A${top}`;
  const to = `'${name}'.${letters(columns.length)}${top + rows.length}`;
  return `<table:database-range table:name="table_${at + 1}" table:target-range-address="${escapeXml(`${from}:${to}`)}" table:contains-header="true"/>`;
}

/** How wide each column is, in characters: as wide as its contents, within bounds. */
export function widthsOf({ columns, rows }: Sheet): number[] {
  return columns.map((column, at) => {
    if (column.width !== undefined) return column.width;
    const shown = rows.map((row) => showValue(row[at] ?? "", column).length);
    const heading = Math.max(...column.heading.split(" ").map((word) => word.length));
    const widest = shown.reduce((most, length) => Math.max(most, length), heading);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });
}

/** The style of columns of one width. */
export function columnStyle(width: number): string {
  return `column${width}`;
}

function rowXml(cells: string): string {
  return `<table:table-row table:style-name="row">${cells}</table:table-row>`;
}

/** The letters of a column by its number from 1: A, Z, AA. */
function letters(number: number): string {
  const left = number - 1;
  const own = String.fromCharCode(65 + (left % 26));
  return left < 26 ? own : letters(Math.floor(left / 26)) + own;
}
