/** The door of papers: what is frozen to be read, as data, and the files it is written as. */
export { chartTable } from "./chart-table.ts";
export { checkPaper, PaperError } from "./check-paper.ts";
export type { Block, Paper, PaperChart, PaperTable } from "./paper.ts";
export { DOCX_TYPE, writePaperDocx } from "./paper-docx.ts";
export { writePaperOds } from "./paper-sheets.ts";
export { writePaperPdf } from "./pdf/write-paper-pdf.ts";
