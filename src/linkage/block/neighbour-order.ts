import type { TableColumns } from "../table/record-table.ts";
import { BLOCK_KINDS } from "./block-kinds.ts";

/** What becomes of a block: every pair is compared, neighbours alone are, or none is. */
export const BLOCK_STATE = { whole: 0, neighbours: 1, left: 2 } as const;

/** After the number of every block: what a record in none has for its first, and up to where neighbours look for a block they share. */
export const LEFT_OUT = 0xffffffff;

/**
 * Decides which blocks that are too large are compared by neighbours: the smaller first, and each record in about one, so that a million
 * records that all agree cost no more than any other million. Coarse kinds are left.
 */
export function chooseNeighbourBlocks(
  isCapped: Uint8Array,
  kinds: Uint8Array,
  bounds: Uint32Array,
  members: Uint32Array,
  records: number,
): void {
  const isCovered = new Uint8Array(records);
  const size = (block: number): number => (bounds[block + 1] ?? 0) - (bounds[block] ?? 0);
  const large: number[] = [];
  for (let block = 0; block < kinds.length; block++) {
    if (isCapped[block] === BLOCK_STATE.whole) continue;
    isCapped[block] = BLOCK_STATE.left;
    if ((kinds[block] ?? 0) < BLOCK_KINDS.length) large.push(block);
  }
  large.sort((a, b) => size(a) - size(b) || a - b);
  for (const block of large) {
    const inside = members.subarray(bounds[block], bounds[block + 1]);
    let fresh = 0;
    for (const record of inside) fresh += isCovered[record] === 1 ? 0 : 1;
    if (fresh * 2 < inside.length) continue;
    for (const record of inside) isCovered[record] = 1;
    isCapped[block] = BLOCK_STATE.neighbours;
  }
}

/** Puts the members of each block of neighbours in the order of their dates of birth and names, so that like stands beside like. */
export function sortNeighbours(
  isCapped: Uint8Array,
  bounds: Uint32Array,
  members: Uint32Array,
  columns: TableColumns,
): void {
  for (let block = 0; block < isCapped.length; block++) {
    if (isCapped[block] !== BLOCK_STATE.neighbours) continue;
    const inside = members.subarray(bounds[block], bounds[block + 1]);
    const ranks = Float64Array.from(inside, (record) => rankOf(columns, record));
    const order = Uint32Array.from(inside, (_, at) => at).sort(
      (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b,
    );
    inside.set(Uint32Array.from(order, (at) => inside[at] ?? 0));
  }
}

function rankOf({ fields }: TableColumns, record: number): number {
  const birth = firstFeature(fields.date_of_birth, record);
  const name = firstFeature(fields.surname, record) + firstFeature(fields.given_name, record);
  return birth * 2 ** 24 + (name % 2 ** 24);
}

function firstFeature(column: TableColumns["fields"]["surname"], record: number): number {
  if (column === undefined || column.starts[record] === column.starts[record + 1]) return 0;
  return Math.max(0, column.features[(column.ids[column.starts[record] ?? 0] ?? 0) * column.width] ?? 0);
}
