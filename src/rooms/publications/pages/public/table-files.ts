import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { ODS_TYPE, writeOds } from "../../../../foundation/sheets/index.ts";
import { toCsv, toCsvw } from "../../model/open-data.ts";
import { notesOf } from "../../model/say-rules.ts";
import { workbookOf } from "../../model/workbook-of.ts";
import { publicPaths } from "../../paths.ts";
import type { PublishedTable } from "../../store/published.ts";

const ENDINGS = [".csv-metadata.json", ".csv", ".ods"] as const;

/** A page, or one of its files. */
export type FileKind = "page" | (typeof ENDINGS)[number];

/** What an address asks for: "requests.csv" is the CSV file of "requests". */
export function kindOf(param: string): { readonly name: string; readonly kind: FileKind } {
  const kind = ENDINGS.find((ending) => param.endsWith(ending));
  return kind ? { name: param.slice(0, -kind.length), kind } : { name: param, kind: "page" };
}

/**
 * A table as a file. All three say the same, of the same columns.
 * @param number the edition, where the address names it
 */
export function fileOf(
  visit: PublicVisit,
  kind: Exclude<FileKind, "page">,
  { table, edition }: PublishedTable,
  number?: number,
): Reply {
  const { pack } = visit.house;
  const name = number === undefined ? table.id : String(number);
  const fileName = number === undefined ? table.id : `${table.id}-${number}`;
  if (kind === ".csv")
    return { kind: "data", type: "text/csv; charset=utf-8", body: toCsv(table), fileName: `${fileName}.csv` };
  const page =
    number === undefined ? publicPaths.table(table.id) : publicPaths.edition(table.id, edition.number);
  if (kind === ".ods")
    return {
      kind: "data",
      type: ODS_TYPE,
      body: Buffer.from(writeOds(workbookOf(table, edition, pack.publications))),
      fileName: `${fileName}.ods`,
    };
  const description = toCsvw(table, {
    url: `${name}.csv`,
    page: `${visit.origins.partnership}${page}`,
    issued: edition.publishedOn,
    edition: edition.number,
    notes: notesOf(table),
    publications: pack.publications,
  });
  return {
    kind: "data",
    type: "application/csvm+json; charset=utf-8",
    body: JSON.stringify(description, undefined, 2),
  };
}
