import type { PublicationProfile } from "../profile.ts";
import type { Publication } from "../publication.ts";
import type { Table } from "../table.ts";

/** A table of two dimensions, from its rows. */
export function flatTable(
  profile: PublicationProfile,
  rows: Readonly<Record<string, readonly number[]>>,
  columns: readonly string[],
): Table {
  return {
    name: "the table",
    counted: "people",
    dimensions: [
      { name: "row", categories: Object.keys(rows).map((name) => ({ name })) },
      { name: "column", categories: columns.map((name) => ({ name })) },
    ],
    counts: Object.entries(rows).flatMap(([row, counts]) =>
      counts.map((count, place) => ({ at: [row, columns[place] ?? ""], count })),
    ),
    published: "all",
    profile,
  };
}

/** The key of a cell of `flatTable`; without a name: the total of that dimension. */
export function keyAt(row?: string, column?: string): string {
  const at = [["column", column] as const, ["row", row] as const];
  return JSON.stringify(["people", ...at.filter(([, name]) => name !== undefined)]);
}

/** A publication that holds back these cells and no others. */
export function holding(table: Table, ...keys: readonly string[]): Publication {
  return { tables: [table], heldBack: new Set(keys) };
}

/** Young and old by country (STATS, disclosure control). */
export const AGES = { young: [5, 2, 0], old: [6, 3, 4] };
export const COUNTRIES = ["Spain", "Iceland", "Portugal"];

/** Eight areas by what people live on (Statistics Norway's example, STATS, disclosure control). */
export const AREAS = {
  A: [11, 11, 55, 36],
  B: [7, 1, 29, 18],
  C: [5, 8, 35, 25],
  D: [13, 2, 17, 13],
  E: [9, 14, 63, 52],
  F: [12, 9, 24, 22],
  G: [6, 4, 22, 8],
  H: [9, 3, 38, 15],
};
export const INCOMES = ["annet", "arbeid", "soshjelp", "trygd"];
