import { strToU8, zipSync } from "fflate";
import { checkWorkbook } from "./check-workbook.ts";
import { proseXml, rangeXml, sheetXml, widthsOf } from "./ods-sheet.ts";
import { automaticStyles, NAMESPACES, stylesXml } from "./ods-styles.ts";
import type { Sheet, Workbook } from "./workbook.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** The media type of an OpenDocument spreadsheet. */
export const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const LANGUAGE = "en-GB";

/**
 * A workbook as an OpenDocument spreadsheet: a first sheet that says what it is, one of contents, one of notes, then one table on
 * each. The same workbook gives the same bytes.
 * @throws WorkbookError when a table could not be read by everyone
 */
export function writeOds(workbook: Workbook): Uint8Array {
  checkWorkbook(workbook);
  // The type comes first and is not packed, so that it can be read without unzipping.
  return zipSync(
    {
      mimetype: [strToU8(ODS_TYPE), { level: 0 }],
      "META-INF/manifest.xml": strToU8(manifestXml()),
      "content.xml": strToU8(contentXml(workbook)),
      "meta.xml": strToU8(metaXml(workbook)),
      "styles.xml": strToU8(stylesXml(workbook.language ?? LANGUAGE)),
    },
    { mtime: noDate(), level: 9 },
  );
}

/** The first day a zip can say, by the clock of the machine, as a zip says it: the same letters in every zone. */
function noDate(): Date {
  return new Date(1980, 0, 1);
}

function contentXml(workbook: Workbook): string {
  const { title, about, sheets } = workbook;
  const notes = notesOf(workbook);
  const contents = contentsOf([...notes, ...sheets]);
  const tables = [contents, ...notes, ...sheets];
  const links = (row: number): string => tables[row + 1]?.name ?? "";
  const styles = automaticStyles(
    tables.flatMap(({ columns }) => columns),
    [90, ...tables.flatMap(widthsOf)],
  );
  return `${XML_HEAD}<office:document-content ${NAMESPACES} office:version="1.3">${styles}<office:body><office:spreadsheet>${proseXml("About", title, about)}${sheetXml(contents, links)}${[
    ...notes,
    ...sheets,
  ]
    .map((sheet) => sheetXml(sheet))
    .join(
      "",
    )}<table:database-ranges>${tables.map(rangeXml).join("")}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}

function contentsOf(sheets: readonly Sheet[]): Sheet {
  return {
    name: "Contents",
    title: "Contents",
    lead: ["This sheet has one table. Each name is a link to its sheet."],
    columns: [{ heading: "Sheet" }, { heading: "What it shows" }],
    rows: sheets.map(({ name, title }) => [name, title]),
  };
}

function notesOf({ notes }: Workbook): Sheet[] {
  if (notes.length === 0) return [];
  return [
    {
      name: "Notes",
      title: "Notes",
      lead: ["This sheet has one table."],
      columns: [{ heading: "Note", kind: "number" }, { heading: "What it says" }],
      rows: notes.map((note, at) => [at + 1, note]),
    },
  ];
}

function metaXml({ title, creator, made, language = LANGUAGE }: Workbook): string {
  const day = made.toISOString();
  return `${XML_HEAD}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${escapeXml(language)}</dc:language><dc:date>${day}</dc:date><meta:creation-date>${day}</meta:creation-date></office:meta></office:document-meta>`;
}

function manifestXml(): string {
  const parts = ["content.xml", "meta.xml", "styles.xml"].map(
    (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
  );
  return `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_TYPE}"/>${parts.join("")}</manifest:manifest>`;
}
