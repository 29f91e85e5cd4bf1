import { GROUPS, type LinkModel } from "../link-model.ts";
import type { Column } from "../table/column.ts";
import type { TableColumns } from "../table/record-table.ts";

/** How many chance holders of a value are to be expected for a value's count to be believed half. */
const CHANCE_HOLDERS = 0.3;

/**
 * For each group, log2 of the share of other people who hold each value of its column. The records expected to be the same person's are
 * taken off the count first; what no other record holds has the smaller of half a record's share and chance agreement. Where hardly any two people share
 * a value (identifiers), many records that do are held to be one person's.
 */
export function logShares(columns: TableColumns, model: LinkModel): readonly (Float32Array | undefined)[] {
  const own = 1 + model.prior * columns.count;
  return GROUPS.map((group) => {
    const column = columns.fields[group];
    const weights = model.groups.find((candidate) => candidate.group === group);
    if (column === undefined || weights === undefined || weights.termFrequency === 0) return undefined;
    return sharesOf(column, own, weights.levels[0]?.u ?? 1);
  });
}

function sharesOf(column: Column, own: number, exactU: number): Float32Array {
  let holders = 0;
  for (const count of column.counts) holders += count;
  const least = Math.max(Math.min(0.5 / Math.max(1, holders), exactU), 1e-9);
  const expected = exactU * holders;
  const belief = expected / (expected + CHANCE_HOLDERS);
  return Float32Array.from(column.counts, (count) =>
    Math.log2((belief * Math.max(0, count - own)) / holders + least),
  );
}
