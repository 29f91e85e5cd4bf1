import { sql } from "../../../foundation/db/index.ts";
import { heldBriefly, type House } from "../../../foundation/house/index.ts";
import { editionBody, type EditionBody, type PublicTableBody } from "../model/edition-body.ts";
import type { Why, Withdrawal } from "../model/why.ts";

/** An edition as everybody sees it; without a body, it was withdrawn. */
export type PublishedEdition = {
  readonly number: number;
  readonly why: Why;
  readonly publishedOn: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnWhy: Withdrawal | null;
  readonly tables: readonly string[];
  readonly body: EditionBody | undefined;
};

/** One table of one edition. */
export type PublishedTable = { readonly edition: PublishedEdition; readonly table: PublicTableBody };

/** Every edition that was published, newest first; held in memory, so that most pages cost no query. */
export const findPublished: (house: House) => Promise<readonly PublishedEdition[]> = heldBriefly(
  ({ database }) =>
    database.statementAs(
      "fanlight_public",
      sql<Row>`select number, why, body, published_on as "publishedOn", withdrawn_on as "withdrawnOn",
        withdrawn_why as "withdrawnWhy", tables from publications.published()`,
    ),
  (rows) =>
    rows.map(({ body, ...row }) => ({ ...row, body: body === null ? undefined : editionBody.parse(body) })),
);

/** Each table that is out, as its last edition has it, in that edition's order; those of later editions first. */
export function latestTables(editions: readonly PublishedEdition[]): PublishedTable[] {
  const seen = new Set<string>();
  return editions.flatMap((edition) =>
    (edition.body?.tables ?? []).flatMap((table) => {
      if (seen.has(table.id)) return [];
      seen.add(table.id);
      return [{ edition, table }];
    }),
  );
}

/** Every edition of a table that can be read, newest first. */
export function editionsOf(editions: readonly PublishedEdition[], id: string): PublishedTable[] {
  return editions.flatMap((edition) => {
    const table = edition.body?.tables.find((each) => each.id === id);
    return table ? [{ edition, table }] : [];
  });
}

type Row = Omit<PublishedEdition, "body"> & { readonly body: unknown };
