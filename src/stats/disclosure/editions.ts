import type { Row } from "./programme.ts";
import type { Publication } from "./publication.ts";
import { buildSystem, inBoth, type Cell, type System } from "./system.ts";

/** A cell of one or more publications. */
export type EditionCell = Cell & {
  /** Which publications print it, shown or held back: places in the list. */
  readonly editions: readonly number[];
  /** What it is at least, if it is held back: 1 where one of them shows noughts. */
  readonly least: 0 | 1;
};

/** What became of a cell: it was shown by at least one publication, held back by all that have it, or is in none. */
export type State = "shown" | "held back" | "not published";

export type Editions = { readonly cells: readonly EditionCell[]; readonly rows: readonly Row[] };

/**
 * Several publications as one system: the one that is to go out first, earlier ones after it. Two that count every
 * shared cell the same share these cells. Where counts were revised in between, each keeps cells of its own, and a
 * reader is taken to know how far, at most, any of them has moved: that is more than anybody knows.
 */
export function joinEditions(publications: readonly Pick<Publication, "tables">[]): Editions {
  const cells: EditionCell[] = [];
  const rows: Row[] = [];
  const earlier: ReadonlyMap<string, number>[] = [];
  for (const { tables } of publications) {
    const system = buildSystem(tables);
    const same = earlier.find((known) => furthest(system, known, cells) === 0);
    const columns = system.cells.map((cell) => place(cell, same?.get(cell.key)));
    rows.push(...moveRows(system, columns), ...earlier.flatMap((known) => link(system, columns, known)));
    earlier.push(new Map(system.cells.map(({ key }, index) => [key, columns[index] ?? 0])));
  }
  return { cells, rows };

  function place(cell: Cell, index: number | undefined): number {
    const editions = cell.tables.length > 0 ? [earlier.length] : [];
    const least = cell.nought === "shown" ? 1 : 0;
    const known = index === undefined ? undefined : cells[index];
    if (known === undefined || index === undefined) return cells.push({ ...cell, editions, least }) - 1;
    cells[index] = {
      ...inBoth(known, cell),
      editions: [...known.editions, ...editions],
      least: known.least === 1 ? 1 : least,
    };
    return index;
  }

  /** That no cell has moved further than any of them did. */
  function link(
    system: System,
    columns: readonly number[],
    known: ReadonlyMap<string, number>,
  ): readonly Row[] {
    const moved = furthest(system, known, cells) ?? 0;
    return system.cells.flatMap(({ key }, index) => {
      const before = known.get(key);
      const now = columns[index] ?? 0;
      if (before === undefined || before === now) return [];
      return [{ terms: [[before, 1] as const, [now, -1] as const], lower: -moved, upper: moved }];
    });
  }
}

/** What became of each cell, given what each publication held back. */
export function statesOf({ cells }: Editions, heldBack: readonly ReadonlySet<string>[]): readonly State[] {
  return cells.map(({ key, editions }) => {
    if (editions.length === 0) return "not published";
    return editions.every((edition) => heldBack[edition]?.has(key)) ? "held back" : "shown";
  });
}

/** How far the cells that both have lie apart at most; undefined when they share none. */
function furthest(
  system: System,
  known: ReadonlyMap<string, number>,
  cells: readonly Cell[],
): number | undefined {
  const shared = system.cells.flatMap(({ key, count }) => {
    const other = cells[known.get(key) ?? -1];
    return other === undefined ? [] : [Math.abs(other.count - count)];
  });
  return shared.length === 0 ? undefined : shared.reduce((most, each) => Math.max(most, each), 0);
}

function moveRows({ rows }: System, columns: readonly number[]): readonly Row[] {
  return rows.map(({ terms, lower, upper }) => ({
    terms: terms.map(([column, factor]) => [columns[column] ?? 0, factor] as const),
    lower,
    upper,
  }));
}
