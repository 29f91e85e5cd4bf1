import {
  addElement,
  FACES,
  asArtifact,
  frameOf,
  type Element,
  type Face,
  type Pdf,
  type PdfWriter,
} from "./open-pdf.ts";

const SIZE = 9;
const GAP = 5;
const INK = "#0b0c0c";

/**
 * A table with header cells of columns and rows. A row is on one page; on the next page the names of the columns are drawn again,
 * as no part of what is read.
 */
export function drawTable(writer: PdfWriter, drawn: Drawn): void {
  const { doc, root } = writer;
  const grid = gridOf(doc, drawn);
  if (doc.y + 4 * heightOf(doc, grid, drawn.head, "bold") > frameOf(doc).bottom) doc.addPage();
  const table = addElement(root, doc, { kind: "Table" });
  const { left, width } = frameOf(doc);
  addElement(table, doc, {
    kind: "Caption",
    draw: () =>
      doc
        .font(FACES.bold)
        .fontSize(SIZE + 1)
        .fillColor(INK)
        .text(drawn.caption, left, doc.y, { width }),
  });
  doc.moveDown(0.2);
  const rows = addElement(table, doc, { kind: "THead" });
  drawRow(writer, { grid, into: rows, cells: drawn.head, scopes: drawn.head.map(() => "Column") });
  rows.end();
  const body = addElement(table, doc, { kind: "TBody" });
  for (const cells of drawn.rows) {
    if (doc.y + heightOf(doc, grid, cells, "plain") > frameOf(doc).bottom) {
      doc.addPage();
      asArtifact(doc, () => drawCells(doc, grid, drawn.head), { type: "Pagination" });
    }
    drawRow(writer, {
      grid,
      into: body,
      cells,
      scopes: cells.map((_, at) => (at === 0 ? "Row" : undefined)),
    });
  }
  body.end();
  table.end();
  doc.x = left;
  doc.moveDown(0.8);
}

function drawRow({ doc }: PdfWriter, { grid, into, cells, scopes }: Row): void {
  const row = addElement(into, doc, { kind: "TR" });
  const top = doc.y;
  let bottom = top;
  cells.forEach((text, at) => {
    const scope = scopes[at];
    const draw = (): void => drawCell(doc, { text, column: grid[at], top, isBold: scope !== undefined });
    addElement(row, doc, scope === undefined ? { kind: "TD", draw } : { kind: "TH", scope, draw });
    bottom = Math.max(bottom, doc.y);
  });
  row.end();
  drawLine(
    doc,
    bottom + 2,
    scopes.every((scope) => scope === "Column"),
  );
  doc.y = bottom + 4;
}

/** The names of the columns once more, at the head of the next page. */
function drawCells(doc: Pdf, grid: readonly GridColumn[], cells: readonly string[]): void {
  const top = doc.y;
  let bottom = top;
  cells.forEach((text, at) => {
    drawCell(doc, { text, column: grid[at], top, isBold: true });
    bottom = Math.max(bottom, doc.y);
  });
  doc.y = bottom + 4;
}

function drawCell(doc: Pdf, { text, column, top, isBold }: Cell): void {
  const { left, width, isFigure } = column ?? { left: 0, width: 100, isFigure: false };
  doc
    .font(FACES[isBold ? "bold" : "plain"])
    .fontSize(SIZE)
    .fillColor(INK);
  doc.text(text, left, top, { width: width - GAP, align: isFigure ? "right" : "left" });
}

function drawLine(doc: Pdf, y: number, isHead: boolean): void {
  const { left, width } = frameOf(doc);
  asArtifact(doc, () => {
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(isHead ? 1 : 0.5)
      .stroke(isHead ? INK : "#b1b4b6");
  });
}

function heightOf(doc: Pdf, grid: readonly GridColumn[], cells: readonly string[], face: Face): number {
  doc.font(FACES[face]).fontSize(SIZE);
  const heights = cells.map((text, at) =>
    doc.font(FACES[at === 0 ? "bold" : face]).heightOfString(text, { width: (grid[at]?.width ?? 100) - GAP }),
  );
  return Math.max(...heights) + 6;
}

/** Columns as wide as what stands in them asks for, none narrower than its longest word, all together as wide as the page. */
function gridOf(doc: Pdf, { head, rows, isFigure }: Drawn): GridColumn[] {
  const { left, width } = frameOf(doc);
  const widthIn = (text: string): number => doc.font(FACES.bold).fontSize(SIZE).widthOfString(text) + GAP + 1;
  const needs = head.map((heading, at) => {
    const cells = [heading, ...rows.map((row) => row[at] ?? "")];
    const least = Math.max(...cells.flatMap((text) => text.split(/\s+/)).map(widthIn));
    return { least, wanted: Math.max(least, Math.min(width / 2, Math.max(...cells.map(widthIn)))) };
  });
  const least = needs.reduce((sum, each) => sum + each.least, 0);
  const more = needs.reduce((sum, each) => sum + each.wanted - each.least, 0);
  const share = more === 0 ? 0 : (width - least) / more;
  let at = left;
  return needs.map((each, column) => {
    const own = each.least + (each.wanted - each.least) * Math.min(share, 1.6);
    const placed = { left: at, width: own, isFigure: isFigure[column] ?? false };
    at += own;
    return placed;
  });
}

type Drawn = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly isFigure: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
};

type GridColumn = { readonly left: number; readonly width: number; readonly isFigure: boolean };

type Row = {
  readonly grid: readonly GridColumn[];
  readonly into: Element;
  readonly cells: readonly string[];
  readonly scopes: readonly ("Column" | "Row" | undefined)[];
};

type Cell = {
  readonly text: string;
  readonly column: GridColumn | undefined;
  readonly top: number;
  readonly isBold: boolean;
};
