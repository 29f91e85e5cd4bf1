import type { Table } from "../../../stats/index.ts";
import type { Basis } from "./protect-edition.ts";

/**
 * Whether everything that was counted again came to what the last edition that counted it had. What is held back may then
 * be chosen otherwise, and nothing is put right by it.
 * @param earlier each edition that is out by itself, newest first
 */
export function isCountedTheSame({ tables }: Pick<Basis, "tables">, earlier: readonly Basis[]): boolean {
  const out = new Map(
    earlier
      .toReversed()
      .flatMap((basis) => basis.tables)
      .map((table) => [nameOf(table), countsOf(table)]),
  );
  return tables.length > 0 && tables.every((table) => out.get(nameOf(table)) === countsOf(table));
}

function nameOf({ name, counted, where, dimensions }: Table): string {
  const told = dimensions.map((dimension) => dimension.name);
  return JSON.stringify([
    name,
    counted,
    Object.entries(where ?? {}).toSorted(([one], [other]) => one.localeCompare(other)),
    told,
  ]);
}

function countsOf({ counts }: Table): string {
  const cells = counts.filter(({ count }) => count !== 0).map(({ at, count }) => JSON.stringify([at, count]));
  return cells.toSorted().join(" ");
}
