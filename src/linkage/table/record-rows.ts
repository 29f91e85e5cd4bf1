import { GROUPS } from "../link-model.ts";
import type { TableColumns } from "./record-table.ts";

/** In a row: the record says nothing of the group, or has several values. */
export const NO_VALUE = -1;
export const SEVERAL = -2;

const known = new WeakMap<TableColumns, Int32Array>();

/**
 * What records hold, side by side: `rows[r * GROUPS.length + g]` is the number of record r's value of group g, NO_VALUE or SEVERAL (those are
 * in the column). A pair then reads two stretches of memory, not two of each column. Worked out once for as long as the table is held.
 */
export function recordRows(columns: TableColumns): Int32Array {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const rows = new Int32Array(columns.count * GROUPS.length).fill(NO_VALUE);
  GROUPS.forEach((group, at) => {
    const column = columns.fields[group];
    if (column === undefined) return;
    const { starts, ids } = column;
    for (let r = 0; r < columns.count; r++) {
      const [start, end] = [starts[r] ?? 0, starts[r + 1] ?? 0];
      if (end > start) rows[r * GROUPS.length + at] = end - start > 1 ? SEVERAL : (ids[start] ?? NO_VALUE);
    }
  });
  known.set(columns, rows);
  return rows;
}
