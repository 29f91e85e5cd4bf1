import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { showValue } from "../sheets/index.ts";
import { chartTable } from "./chart-table.ts";
import type { Block, Paper, PaperTable } from "./paper.ts";

/** The media type of a Word document. */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const FONT = "Arial";
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const BULLETS = "bullets";

/**
 * A paper as a Word document: headings in the styles of headings, rows of headers that are repeated, its language and title. A chart is
 * there in words and as its table: no picture. The same paper gives the same bytes.
 */
export async function writePaperDocx(paper: Paper): Promise<Uint8Array> {
  const { title, reference, creator, language, blocks } = paper;
  const document = new Document({
    title,
    creator,
    lastModifiedBy: creator,
    revision: 1,
    styles: stylesOf(language),
    numbering: {
      config: [
        { reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: "•", style: INDENT }] },
      ],
    },
    sections: [
      {
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph(`${reference}, ${creator}`),
          ...blocks.flatMap(blockOf),
        ],
      },
    ],
  });
  return settle(new Uint8Array(await Packer.toBuffer(document)), paper.made);
}

const INDENT = { paragraph: { indent: { left: 360, hanging: 260 } } } as const;

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level], keepNext: true })];
    case "paragraph":
      return block.text.split(/\n+/).map((text) => new Paragraph(text));
    case "note":
      return [new Paragraph({ style: "Note", text: block.text })];
    case "list":
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: BULLETS, level: 0 } }));
    case "facts":
      return block.facts.map(
        ([term, text]) =>
          new Paragraph({ children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(text)] }),
      );
    case "table":
      return tableOf(block);
    case "chart":
      return [
        new Paragraph({ children: [new TextRun({ text: block.title, bold: true })], keepNext: true }),
        new Paragraph(block.subtitle),
        new Paragraph(block.means),
        ...tableOf(chartTable(block)),
      ];
  }
}

function tableOf({ caption, columns, rows }: PaperTable): FileChild[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }) => cellOf(heading, { isBold: true })),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((value, at) => {
          const column = columns[at] ?? { heading: "" };
          const isFigure = column.kind === "number" || column.kind === "percentage";
          return cellOf(showValue(value, column), { isFigure, isBold: at === 0 });
        }),
      }),
  );
  return [
    new Paragraph({ style: "Caption", text: caption, keepNext: true }),
    new Table({
      rows: [head, ...body],
      width: { size: 100, type: WidthType.PERCENTAGE },
      // What stands first names its row, what stands above names its column.
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      borders: BORDERS,
    }),
    new Paragraph(""),
  ];
}

function cellOf(text: string, { isBold = false, isFigure = false }: CellLook): TableCell {
  return new TableCell({
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        style: "Cell",
        alignment: isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: isBold })],
      }),
    ],
  });
}

type CellLook = { readonly isBold?: boolean; readonly isFigure?: boolean };

function footerOf({ reference, title }: Paper): Footer {
  const children = [`${reference}  ${title}  Page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ style: "Cell", children: [new TextRun({ children })] })] });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "B1B4B6" } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  insideHorizontal: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideVertical: NO_LINE,
};

function stylesOf(language: string) {
  const heading = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: "0B0C0C" },
    paragraph: { spacing: { before, after: 120 } },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 22, language: { value: language } },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: heading(40, 0),
      heading2: heading(30, 320),
      heading3: heading(24, 240),
    },
    paragraphStyles: [
      {
        id: "Cell",
        name: "Cell",
        basedOn: "Normal",
        run: { size: 18 },
        paragraph: { spacing: { after: 0 } },
      },
      { id: "Caption", name: "caption", basedOn: "Normal", run: { size: 20, bold: true } },
      {
        id: "Note",
        name: "Note",
        basedOn: "Normal",
        run: { bold: true },
        paragraph: { indent: { left: 240 } },
      },
    ],
  };
}

/** The same letters at every writing: the day the paper was made in place of today, and no date in the zip. */
function settle(bytes: Uint8Array, made: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts["docProps/core.xml"] ?? new Uint8Array());
  const day = `${made.slice(0, 19)}Z`;
  const settled = core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`);
  const ordered = Object.entries({ ...parts, "docProps/core.xml": strToU8(settled) })
    // What says which parts there are comes first, as Word writes it.
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(ordered), { mtime: new Date(1980, 0, 1), level: 9 });
}

function rank(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}
