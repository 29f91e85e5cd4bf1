import {
  DOCX_TYPE,
  writePaperDocx,
  writePaperOds,
  writePaperPdf,
  type Paper,
} from "../../../foundation/papers/index.ts";
import { ODS_TYPE } from "../../../foundation/sheets/index.ts";
import { paperHtml } from "./paper-html.tsx";

/** The forms a report is issued in: what each is called, and its media type. */
export const FORMATS = {
  html: { name: "Web page (HTML)", type: "text/html; charset=utf-8" },
  pdf: { name: "PDF", type: "application/pdf" },
  docx: { name: "Word document (DOCX)", type: DOCX_TYPE },
  ods: { name: "Spreadsheet (ODS)", type: ODS_TYPE },
  json: { name: "Data (JSON)", type: "application/json; charset=utf-8" },
} as const;

export type Format = keyof typeof FORMATS;

export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** A paper in every form. The same paper gives the same bytes. */
export async function writeFiles(paper: Paper): Promise<{ format: Format; bytes: Uint8Array }[]> {
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);
  return [
    { format: "html", bytes: text(paperHtml(paper)) },
    { format: "pdf", bytes: await writePaperPdf(paper) },
    { format: "docx", bytes: await writePaperDocx(paper) },
    { format: "ods", bytes: writePaperOds(paper) },
    { format: "json", bytes: text(JSON.stringify(paper)) },
  ];
}
