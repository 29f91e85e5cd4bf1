import type { Pack } from "../../../foundation/pack/index.ts";
import type { Workbook } from "../../../foundation/sheets/index.ts";
import type { PublicTableBody } from "./edition-body.ts";
import { columnsOf } from "./open-data.ts";
import { notesOf } from "./say-rules.ts";
import { headlineOf } from "./say-table.ts";

const KINDS = { date: "date", integer: "number", string: "text" } as const;

/** A table as a workbook: the columns of its CSV file, with the word itself where a count is held back. */
export function workbookOf(
  table: PublicTableBody,
  { number, publishedOn }: { readonly number: number; readonly publishedOn: string },
  { publisher, contact, licence }: Pack["publications"],
): Workbook {
  const columns = columnsOf(table).filter(({ name }) => name !== "shown");
  return {
    title: `${table.title}, edition ${number}`,
    creator: publisher,
    made: new Date(`${publishedOn}T12:00:00Z`),
    about: [
      `${headlineOf(table)}.`,
      `${table.subtitle}. Edition ${number}, published ${publishedOn} by ${publisher}.`,
      `${contact}.`,
      `${licence.name}: ${licence.address}`,
    ],
    notes: notesOf(table),
    sheets: [
      {
        name: "Counts",
        title: table.title,
        lead: [`${table.subtitle}. This sheet has one table. “${table.word}” is a count that is held back.`],
        columns: columns.map(({ title, datatype }) => ({ heading: title, kind: KINDS[datatype] })),
        rows: table.lines.map((line) => columns.map(({ of }) => of(line) ?? table.word)),
      },
    ],
  };
}
