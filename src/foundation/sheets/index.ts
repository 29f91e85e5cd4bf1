/** The door of sheets: workbooks that anyone can read, written as OpenDocument spreadsheets. */
export { WorkbookError } from "./check-workbook.ts";
export type { CellValue, Column, Sheet, Workbook } from "./workbook.ts";
export { ODS_TYPE, writeOds } from "./write-ods.ts";
