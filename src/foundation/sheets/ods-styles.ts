import { numberStyle } from "./ods-cell.ts";
import { columnStyle } from "./ods-sheet.ts";
import type { Column } from "./workbook.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

const CM_PER_CHARACTER = 0.2;

/** Every namespace the parts of a file use. */
export const NAMESPACES = [
  ["office", "office"],
  ["style", "style"],
  ["text", "text"],
  ["table", "table"],
  ["number", "datastyle"],
  ["meta", "meta"],
  ["fo", "xsl-fo-compatible"],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(" ");

/** The styles that have a name for whoever opens the file: a title, a heading of a column, text, and its language. */
export function stylesXml(language: string): string {
  const [tongue = "en", country = "none"] = language.split("-");
  return `${XML_HEAD}<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="12pt" fo:language="${escapeXml(tongue)}" fo:country="${escapeXml(country)}"/></style:default-style><style:style style:name="Default" style:family="table-cell"/><style:style style:name="Title" style:display-name="Heading 1" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading" style:display-name="Heading of a column" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom" fo:border-bottom="0.75pt solid #0b0c0c"/><style:text-properties fo:font-weight="bold"/></style:style></office:styles></office:document-styles>`;
}

/** The styles that only this file uses: widths of columns, and how numbers are shown. */
export function automaticStyles(columns: readonly Column[], widths: readonly number[]): string {
  const numbers = new Map(columns.map((column) => [numberStyle(column), column]));
  return `<office:automatic-styles>${[
    '<style:style style:name="sheet" style:family="table"><style:table-properties table:display="true"/></style:style>',
    '<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...[...new Set(widths)].map(
      (width) =>
        `<style:style style:name="${columnStyle(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CM_PER_CHARACTER + 0.4).toFixed(2)}cm"/></style:style>`,
    ),
    cellStyle(
      "text",
      '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/>',
    ),
    cellStyle("lead", '<style:table-cell-properties fo:wrap-option="no-wrap"/>'),
    cellStyle(
      "mark",
      '<style:table-cell-properties style:vertical-align="top" style:text-align-source="fix"/><style:paragraph-properties fo:text-align="end"/>',
    ),
    '<number:date-style style:name="day"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
    cellStyle("date", '<style:table-cell-properties style:vertical-align="top"/>', "day"),
    ...[...numbers].flatMap(([name, column]) => numberStyles(name, column)),
  ].join("")}</office:automatic-styles>`;
}

function numberStyles(name: string, { kind, decimals }: Column): string[] {
  const places =
    decimals === undefined
      ? ""
      : ` number:decimal-places="${decimals}" number:min-decimal-places="${decimals}"`;
  const number = `<number:number${places} number:min-integer-digits="1"/>`;
  const isPercentage = kind === "percentage";
  const tag = isPercentage ? "percentage-style" : "number-style";
  const sign = isPercentage ? "<number:text>%</number:text>" : "";
  return [
    `<number:${tag} style:name="as-${name}">${number}${sign}</number:${tag}>`,
    cellStyle(name, '<style:table-cell-properties style:vertical-align="top"/>', `as-${name}`),
  ];
}

function cellStyle(name: string, properties: string, shownAs?: string): string {
  const data = shownAs === undefined ? "" : ` style:data-style-name="${shownAs}"`;
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${properties}</style:style>`;
}
