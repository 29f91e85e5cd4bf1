import type { TableColumns } from "../table/record-table.ts";
import type { Blocks } from "./blocks.ts";
import { BLOCK_STATE, LEFT_OUT } from "./neighbour-order.ts";

/** A share of the work: blocks number `slice`, `slice + slices`, ... Every block is in one slice. */
export type Slice = { readonly slice: number; readonly slices: number };

/**
 * A slice, with how many neighbours are compared in a block that is too large. `onBlock` is called before each block, with its number. With `oneIn`
 * only the pairs of one in so many records (the first of the two in its block), spread evenly over blocks large and small.
 */
export type PairWork = Slice & {
  readonly neighbours: number;
  readonly onBlock?: (block: number) => void;
  readonly oneIn?: number;
};

/**
 * Hands each pair of records that share a block to `take`, lower record first, once however many blocks they share (pairs of neighbours in
 * blocks that were too large may come again). Of two linked sets, only pairs between them.
 */
export function eachPair(
  columns: TableColumns,
  blocks: Blocks,
  { slice, slices, neighbours, onBlock, oneIn = 1 }: PairWork,
  take: (i: number, j: number) => void,
): void {
  const sides = columns.sides.includes(1) ? columns.sides : undefined;
  const isWhole = blocks.isEveryPair;
  for (let block = 0; block < blocks.isCapped.length; block++) {
    const [start, end] = [blocks.blockStarts[block] ?? 0, blocks.blockStarts[block + 1] ?? 0];
    if (end - start < 2 || blocks.isCapped[block] === BLOCK_STATE.left) continue;
    if (!isWhole && block % slices !== slice) continue;
    onBlock?.(block);
    const isNear = blocks.isCapped[block] === BLOCK_STATE.neighbours;
    const step = isWhole ? slices : 1;
    for (let at = start + (isWhole ? slice : 0); at < end; at += step) {
      const i = blocks.members[at] ?? 0;
      if (oneIn > 1 && !isDrawn(i, oneIn)) continue;
      const last = isNear ? Math.min(end, at + neighbours + 1) : end;
      for (let bt = at + 1; bt < last; bt++) {
        const j = blocks.members[bt] ?? 0;
        if (sides !== undefined && sides[i] === sides[j]) continue;
        if (!isWhole && !isFirstMeeting(blocks, i, j, isNear ? LEFT_OUT : block)) continue;
        if (i < j) take(i, j);
        else take(j, i);
      }
    }
  }
}

/** Whether a record is one of those drawn: by a number that has nothing to do with its place. */
function isDrawn(record: number, oneIn: number): boolean {
  let hash = Math.imul(record ^ (record >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % oneIn === 0;
}

/**
 * Whether this block is where the two meet first: they share none before it (of blocks compared whole). Among neighbours `block` is LEFT_OUT, and
 * any shared block is before it.
 */
function isFirstMeeting({ firstKeys, starts, keys }: Blocks, i: number, j: number, block: number): boolean {
  if ((firstKeys[i] ?? 0) >= block || (firstKeys[j] ?? 0) >= block) return true;
  let [at, bt] = [starts[i] ?? 0, starts[j] ?? 0];
  const [endA, endB] = [starts[i + 1] ?? 0, starts[j + 1] ?? 0];
  while (at < endA && bt < endB) {
    const [a, b] = [keys[at] ?? 0, keys[bt] ?? 0];
    if (a >= block || b >= block) return true;
    if (a === b) return false;
    if (a < b) at++;
    else bt++;
  }
  return true;
}
