import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Paper } from "../paper.ts";

const require = createRequire(import.meta.url);

/** The faces, as the library asks for them. It keeps one it was asked for by its path, and reads one of another name anew each time. */
export const FACES = {
  plain: require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  bold: require.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
} as const;

/** A4, upright, in points. */
const MARGIN = 57;
const FOOT = 36;

export type Pdf = InstanceType<typeof PDFDocument>;
export type Face = keyof typeof FACES;

/**
 * An empty tagged document for a paper: PDF 1.7 that says it is PDF/UA-1, with language, title in the window's bar and its own
 * fonts. Its dates are the paper's, so that its bytes are too.
 */
export function openPdf({ title, creator, language, made }: Paper): Pdf {
  const date = new Date(made);
  const options: ConstructorParameters<typeof PDFDocument>[0] = {
    pdfVersion: "1.7",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN },
    bufferPages: true,
    // Neither is one of the standard fonts, which no file has in it.
    font: FACES.plain,
    info: {
      Title: title,
      Author: creator,
      Creator: "Fanlight",
      Producer: "Fanlight",
      CreationDate: date,
      ModDate: date,
    },
  };
  // The library's published types do not know this one yet.
  const subset: { subset: string } = { subset: "PDF/UA" };
  return new PDFDocument(Object.assign(options, subset));
}

/** How wide a line is, and where a page ends. */
export function frameOf(doc: Pdf): { left: number; width: number; bottom: number } {
  const { width, height } = doc.page;
  return { left: MARGIN, width: width - 2 * MARGIN, bottom: height - MARGIN };
}

/**
 * An element of the structure, put under another: what it draws is its content. Without that, its parts follow, and it has to be
 * ended.
 */
export function addElement(into: Element, doc: Pdf, { kind, draw, ...options }: NewElement): Element {
  // The library's published types know neither the scope of a header nor the bounds of a figure.
  const known = options as PDFKit.Mixins.StructureElementOptions;
  const added = doc.struct(kind, known, draw === undefined ? undefined : () => draw());
  into.add(added);
  return added;
}

export type Element = PDFKit.PDFStructureElement;

/** A document that is being written: its structure, and the last entry of the outline at each level. */
export type PdfWriter = {
  readonly doc: Pdf;
  readonly root: Element;
  readonly outlines: PDFKit.PDFOutline[];
};

type NewElement = {
  readonly kind: string;
  readonly draw?: () => unknown;
  readonly title?: string;
  readonly alt?: string;
  readonly scope?: "Column" | "Row";
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
};

/** Draws what is no part of what the paper says: lines, numbers of pages. */
export function asArtifact(doc: Pdf, draw: () => void, options?: { type: "Pagination" | "Layout" }): void {
  doc.markContent("Artifact", options ?? { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

/** Puts the paper's name and the number of the page under each page. */
export function numberPages(doc: Pdf, { title, reference }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // What stands below the margin would begin another page.
    doc.page.margins.bottom = 0;
    asArtifact(
      doc,
      () => {
        const { left, width } = frameOf(doc);
        const text = `${reference}  ${title}  Page ${at - start + 1} of ${count}`;
        doc
          .font(FACES.plain)
          .fontSize(8)
          .fillColor("#0b0c0c")
          .text(text, left, doc.page.height - FOOT, { width, lineBreak: false });
      },
      { type: "Pagination" },
    );
  }
}
