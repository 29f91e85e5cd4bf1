import { MONTH_NAMES } from "../clock/index.ts";
import type { CellValue, Column } from "./workbook.ts";
import { escapeXml } from "./xml.ts";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** What a reader sees of a value: `12.5%`, `3 April 2026`. */
export function showValue(value: CellValue, { kind = "text", decimals }: Column): string {
  if (typeof value === "string") return kind === "date" ? showDay(value) : value;
  if (kind !== "percentage") return decimals === undefined ? String(value) : value.toFixed(decimals);
  const shown = value * 100;
  return `${decimals === undefined ? String(Number(shown.toPrecision(12))) : shown.toFixed(decimals)}%`;
}

/** A value as a cell of a table, in the type it has. Text is never taken for a formula. */
export function cellXml(value: CellValue, column: Column): string {
  const shown = paragraphs(showValue(value, column));
  if (typeof value === "number") {
    const type = column.kind === "percentage" ? "percentage" : "float";
    return `<table:table-cell table:style-name="${numberStyle(column)}" office:value-type="${type}" office:value="${value}">${shown}</table:table-cell>`;
  }
  if (column.kind === "date" && DAY.test(value))
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value}">${shown}</table:table-cell>`;
  return textCell(value, column.kind === undefined || column.kind === "text" ? "text" : "mark");
}

/** A cell of text in one of the styles of the file. */
export function textCell(text: string, style: string, link?: string): string {
  const content = link === undefined ? paragraphs(text) : linkTo(text, link);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${content}</table:table-cell>`;
}

/** The style of the numbers of a column, by kind and decimals. */
export function numberStyle({ kind, decimals }: Column): string {
  return `${kind === "percentage" ? "percentage" : "number"}${decimals ?? ""}`;
}

function showDay(value: string): string {
  const [, year, month, day] = DAY.exec(value) ?? [];
  return year === undefined ? value : `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ""} ${year}`;
}

function linkTo(text: string, sheet: string): string {
  return `<text:p><text:a xlink:type="simple" xlink:href="#'${escapeXml(sheet)}'.A1">${escapeXml(text)}</text:a></text:p>`;
}

/** Lines as paragraphs. More spaces than one would be read as one, so they are counted. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${spaced(escapeXml(line))}</text:p>`)
    .join("");
}

function spaced(line: string): string {
  return line
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/(^ +)|(?<= ) +| +$/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}
