import type { Row } from "./programme.ts";

/** Columns that are tied to each other by rows, directly or through others: each part by itself, with its rows. */
export function splitIntoComponents(columns: number, rows: readonly Row[]): readonly Component[] {
  const above = Array.from({ length: columns }, (_, column) => column);
  for (const { terms } of rows) {
    const first = top(terms[0]?.[0] ?? 0);
    for (const [column] of terms) above[top(column)] = first;
  }
  const found = new Map<number, { columns: number[]; rows: Row[] }>();
  for (let column = 0; column < columns; column += 1) {
    const root = top(column);
    const component = found.get(root) ?? { columns: [], rows: [] };
    component.columns.push(column);
    found.set(root, component);
  }
  for (const row of rows) found.get(top(row.terms[0]?.[0] ?? 0))?.rows.push(row);
  return [...found.values()].map(renumber);

  function top(column: number): number {
    let at = column;
    while (above[at] !== at) {
      const next = above[at] ?? at;
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  }
}

/** Part of a system: which columns of the whole it has; its rows count columns within it. */
export type Component = { readonly columns: readonly number[]; readonly rows: readonly Row[] };

function renumber({ columns, rows }: Component): Component {
  const places = new Map(columns.map((column, place) => [column, place]));
  return {
    columns,
    rows: rows.map((row) => ({
      ...row,
      terms: row.terms.map(([column, factor]) => [places.get(column) ?? 0, factor] as const),
    })),
  };
}
