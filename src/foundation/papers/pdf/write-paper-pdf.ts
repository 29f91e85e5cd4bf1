import { showValue } from "../../sheets/index.ts";
import { chartTable } from "../chart-table.ts";
import type { Block, Paper } from "../paper.ts";
import { drawChart } from "./draw-chart.ts";
import { drawTable } from "./draw-table.ts";
import {
  addElement,
  FACES,
  frameOf,
  numberPages,
  openPdf,
  type Face,
  type Pdf,
  type PdfWriter,
} from "./open-pdf.ts";

const INK = "#0b0c0c";
const HEADING_SIZES = { 1: 20, 2: 15, 3: 12 } as const;
const BODY = 10.5;

/**
 * A paper as a tagged PDF (PDF/UA-1 as far as the library goes): headings, paragraphs, lists, tables with header cells, figures
 * with their text alternative; all else is marked as no part of it. The same paper gives the same bytes.
 */
export async function writePaperPdf(paper: Paper): Promise<Uint8Array> {
  const doc = openPdf(paper);
  const bytes = bytesOf(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const writer: PdfWriter = { doc, root, outlines: [] };
  writeHeading(writer, 1, paper.title);
  writeParagraph(writer, `${paper.reference}, ${paper.creator}`);
  for (const block of paper.blocks) writeBlock(writer, block);
  root.end();
  numberPages(doc, paper);
  doc.end();
  return bytes;
}

function writeBlock(writer: PdfWriter, block: Block): void {
  switch (block.kind) {
    case "heading":
      return writeHeading(writer, block.level, block.text);
    case "paragraph":
      return writeParagraph(writer, block.text);
    case "note":
      return writeParagraph(writer, block.text, { face: "bold", indent: 12 });
    case "list":
      return writeList(writer, block.items);
    case "facts":
      return writeFacts(writer, block.facts);
    case "table":
      return drawTable(writer, {
        caption: block.caption,
        head: block.columns.map(({ heading }) => heading),
        isFigure: block.columns.map(({ kind = "text" }) => kind === "number" || kind === "percentage"),
        rows: block.rows.map((row) =>
          row.map((value, at) => showValue(value, block.columns[at] ?? { heading: "" })),
        ),
      });
    case "chart":
      drawChart(writer, block);
      return writeBlock(writer, chartTable(block));
  }
}

/** A heading with its place in the outline. It does not stand at the foot of a page without what follows. */
function writeHeading({ doc, root, outlines }: PdfWriter, level: 1 | 2 | 3, text: string): void {
  const { left, width, bottom } = frameOf(doc);
  const size = HEADING_SIZES[level];
  doc.font(FACES.bold).fontSize(size);
  if (doc.y + size + doc.heightOfString(text, { width }) + 60 > bottom) doc.addPage();
  else if (level > 1) doc.moveDown(level === 2 ? 0.8 : 0.6);
  const above = outlines.slice(0, level - 1).findLast((each) => each !== undefined) ?? doc.outline;
  outlines.length = level - 1;
  outlines[level - 1] = above.addItem(text, { expanded: level === 1 });
  addElement(root, doc, {
    kind: `H${level}`,
    title: text,
    draw: () => doc.font(FACES.bold).fontSize(size).fillColor(INK).text(text, left, doc.y, { width }),
  });
  doc.moveDown(0.3);
}

function writeParagraph(writer: PdfWriter, text: string, look: Look = {}): void {
  const { doc, root } = writer;
  const { left, width } = frameOf(doc);
  const { face = "plain", indent = 0 } = look;
  for (const each of text.split(/\n+/))
    addElement(root, doc, {
      kind: "P",
      draw: () => {
        doc.font(FACES[face]).fontSize(BODY).fillColor(INK);
        doc.text(each, left + indent, doc.y, { width: width - indent });
      },
    });
  doc.moveDown(0.5);
}

function writeList({ doc, root }: PdfWriter, items: readonly string[]): void {
  const { left, width } = frameOf(doc);
  const list = addElement(root, doc, { kind: "L" });
  for (const item of items) {
    const line = addElement(list, doc, { kind: "LI" });
    doc.font(FACES.plain).fontSize(BODY).fillColor(INK);
    // A sign and its words stand on one page.
    if (doc.y + 2 * BODY > frameOf(doc).bottom) doc.addPage();
    const top = doc.y;
    addElement(line, doc, { kind: "Lbl", draw: () => doc.text("•", left + 4, top, { lineBreak: false }) });
    addElement(line, doc, {
      kind: "LBody",
      draw: () => doc.text(item, left + 16, top, { width: width - 16 }),
    });
    line.end();
  }
  list.end();
  doc.moveDown(0.5);
}

/** Terms with what is said of each, as a list: what it is called is the sign of the line. */
function writeFacts({ doc, root }: PdfWriter, facts: readonly (readonly [string, string])[]): void {
  const { left, width } = frameOf(doc);
  const list = addElement(root, doc, { kind: "L" });
  for (const [term, text] of facts) {
    const line = addElement(list, doc, { kind: "LI" });
    if (doc.y + 3 * BODY > frameOf(doc).bottom) doc.addPage();
    doc.fillColor(INK).fontSize(BODY);
    const top = doc.y;
    addElement(line, doc, {
      kind: "Lbl",
      draw: () => doc.font(FACES.bold).text(term, left, top, { width: width * 0.34 }),
    });
    const under = doc.y;
    const body = (): void =>
      void doc.font(FACES.plain).text(text, left + width * 0.36, top, { width: width * 0.64 });
    addElement(line, doc, { kind: "LBody", draw: body });
    line.end();
    doc.y = Math.max(doc.y, under) + 3;
  }
  list.end();
  doc.moveDown(0.5);
}

async function bytesOf(doc: Pdf): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of doc) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}

type Look = { readonly face?: Face; readonly indent?: number };
