import type { Row } from "./programme.ts";
import type { PublicationProfile } from "./profile.ts";
import { isPublished, listNodes, type Node, type Table } from "./table.ts";

/** Every cell of tables that belong together, once each, and what holds between them. Columns of rows are places in `cells`. */
export type System = { readonly cells: readonly Cell[]; readonly rows: readonly Row[] };

export type Cell = {
  /** The same for the same cell, whichever table has it. */
  readonly key: string;
  /** For people: the categories, "all" for a total. */
  readonly label: string;
  readonly count: number;
  /** The strictest rule of the tables that have it. */
  readonly smallest: number;
  readonly nought: PublicationProfile["nought"];
  /** What the tables that publish it round it to. */
  readonly bases: readonly number[];
  /** Whether a table prints it: one that does not publishes it all the same, where a reader can work it out. */
  readonly isPrinted: boolean;
  /** Names of the tables that publish it; none, if it is only there to be reasoned with. */
  readonly tables: readonly string[];
};

/** One cell of one table: the category of each dimension, undefined where all are together. */
export type Place = { readonly at: readonly (string | undefined)[]; readonly isPublished: boolean };

/**
 * The cells of tables and the sums that they come to: each cell but the smallest is the sum of its parts along one of its
 * dimensions, from which the sums along the others follow.
 * @throws {RangeError} for a count that is none, a category that is not there, a bound on no cell, or two tables that count a
 * cell differently
 */
export function buildSystem(tables: readonly Table[]): System {
  const cells = new Map<string, Cell>();
  const rows: Row[] = [];
  for (const table of tables) {
    const grid = layOut(table);
    const counts = addUp(table, grid);
    const places = new Map<string, number>();
    grid.keys.forEach((key, index) => {
      const place = grid.places[index] ?? { at: [], isPublished: false };
      cells.set(key, meet(cells.get(key), describe(table, place, key, counts[index] ?? 0)));
    });
    [...cells.keys()].forEach((key, index) => places.set(key, index));
    const columns = grid.keys.map((key) => places.get(key) ?? 0);
    for (const [total, ...parts] of grid.sums)
      rows.push({
        terms: [[columns[total ?? 0] ?? 0, 1], ...parts.map((part) => [columns[part] ?? 0, -1] as const)],
        lower: 0,
        upper: 0,
      });
  }
  const columns = new Map([...cells.keys()].map((key, index) => [key, index]));
  for (const table of tables) rows.push(...boundRows(table, columns));
  return { cells: [...cells.values()], rows };
}

function boundRows({ name, counted, bounds = [] }: Table, columns: ReadonlyMap<string, number>): Row[] {
  return bounds.map(({ terms, lower, upper }) => ({
    terms: terms.map(([at, factor]) => {
      const column = columns.get(keyOf({ counted }, Object.entries(at)));
      if (column === undefined)
        throw new RangeError(`"${name}" has a bound on a cell that no table has: ${JSON.stringify(at)}.`);
      return [column, factor] as const;
    }),
    lower,
    upper,
  }));
}

/** The cells of one table in the order in which they are published: key and categories of each. */
export function listPlaces(table: Table): readonly (Place & { readonly key: string })[] {
  const { keys, places } = layOut(table);
  return places.map((place, index) => ({ ...place, key: keys[index] ?? "" }));
}

/** All combinations of categories; `sums` are a total and its parts. */
function layOut(table: Table): Grid {
  const dimensions = table.dimensions.map((dimension) => ({
    name: dimension.name,
    nodes: listNodes(dimension),
  }));
  const strides = dimensions.map((_, index) =>
    dimensions.slice(index + 1).reduce((product, { nodes }) => product * nodes.length, 1),
  );
  const size = dimensions.reduce((product, { nodes }) => product * nodes.length, 1);
  const grid: Grid = { keys: [], places: [], sums: [], nodes: dimensions.map(({ nodes }) => nodes), strides };
  for (let index = 0; index < size; index += 1) {
    const here = dimensions.map(
      ({ nodes }, at) => nodes[Math.floor(index / (strides[at] ?? 1)) % nodes.length],
    );
    const split = dimensions.filter((_, at) => here[at]?.name !== undefined).map(({ name }) => name);
    grid.places.push({ at: here.map((node) => node?.name), isPublished: isPublished(table, split) });
    grid.keys.push(
      keyOf(
        table,
        dimensions.map(({ name }, at) => [name, here[at]?.name] as const),
      ),
    );
    const along = here.findIndex((node) => (node?.parts.length ?? 0) > 0);
    if (along === -1) continue;
    const stride = strides[along] ?? 1;
    const start = index - (Math.floor(index / stride) % (dimensions[along]?.nodes.length ?? 1)) * stride;
    grid.sums.push([index, ...(here[along]?.parts ?? []).map((part) => start + part * stride)]);
  }
  return grid;
}

function keyOf(
  table: Pick<Table, "counted" | "where">,
  at: readonly (readonly [string, string | undefined])[],
): string {
  const named = [...Object.entries(table.where ?? {}), ...at].filter(([, name]) => name !== undefined);
  return JSON.stringify([table.counted, ...named.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Each count added to its cell and to all above it. */
function addUp(table: Table, { nodes, strides, keys }: Grid): readonly number[] {
  const counts = keys.map(() => 0);
  const leaves = nodes.map(
    (list) => new Map(list.flatMap((node, place) => (node.parts.length === 0 ? [[node.name, place]] : []))),
  );
  for (const { at, count } of table.counts) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`"${table.name}" has a count of ${count}. Counts are whole numbers from nought.`);
    const places = nodes.map((_, index) => leaves[index]?.get(at[index]));
    if (at.length !== nodes.length || places.includes(undefined))
      throw new RangeError(`"${table.name}" has no smallest cell "${at.join(", ")}".`);
    const indexes = nodes.reduce<readonly number[]>(
      (found, list, dimension) =>
        withAllAbove(list, places[dimension]).flatMap((place) =>
          found.map((index) => index + place * (strides[dimension] ?? 1)),
        ),
      [0],
    );
    for (const index of indexes) counts[index] = (counts[index] ?? 0) + count;
  }
  return counts;
}

function withAllAbove(nodes: readonly Node[], place: number | undefined): readonly number[] {
  const found: number[] = [];
  for (let at = place; at !== undefined; at = nodes[at]?.above) found.push(at);
  return found;
}

function describe(table: Table, place: Place, key: string, count: number): Cell {
  const { smallest, nought, base } = table.profile;
  const label = [...Object.values(table.where ?? {}), ...place.at.map((name) => name ?? "all")].join(", ");
  const shown = place.isPublished ? { tables: [table.name], bases: [base] } : { tables: [], bases: [] };
  const isPrinted = place.isPublished && !place.at.some((name) => table.unprinted?.includes(name ?? ""));
  return { key, label, count, smallest, nought, isPrinted, ...shown };
}

/** The same cell in a further table: the stricter of both rules holds. */
function meet(known: Cell | undefined, cell: Cell): Cell {
  if (known === undefined) return cell;
  if (known.count !== cell.count)
    throw new RangeError(`Tables count "${cell.label}" differently: ${known.count} and ${cell.count}.`);
  const nought = known.nought === "held back" || cell.nought === "held back" ? "held back" : "shown";
  return { ...inBoth(known, cell), nought, smallest: Math.max(known.smallest, cell.smallest) };
}

/** The first cell, with who publishes the second as well. */
export function inBoth<Each extends Cell>(first: Each, second: Cell): Each {
  return {
    ...first,
    isPrinted: first.isPrinted || second.isPrinted,
    tables: [...new Set([...first.tables, ...second.tables])],
    bases: [...new Set([...first.bases, ...second.bases])],
  };
}

type Grid = {
  readonly keys: string[];
  readonly places: Place[];
  readonly sums: (readonly number[])[];
  readonly nodes: readonly (readonly Node[])[];
  readonly strides: readonly number[];
};
