import type { TableColumns } from "../table/record-table.ts";
import { type BlockSettings, cappedBlocks, DEFAULT_BLOCKS, pairCounts } from "./block-caps.ts";
import { ALL_KINDS } from "./block-kinds.ts";
import { listBlocks, type ListedBlocks } from "./block-order.ts";
import { type BlockReport, reportOf } from "./block-report.ts";
import { blocksOfKind, type KindBlocks, share32 } from "./kind-blocks.ts";
import { BLOCK_STATE, chooseNeighbourBlocks, LEFT_OUT, sortNeighbours } from "./neighbour-order.ts";

/**
 * Records in blocks, the largest first. Block b has `members[blockStarts[b] .. blockStarts[b + 1]]` and is of kind `blockKinds[b]`; `isCapped[b]`
 * is a BLOCK_STATE: a block too large for every pair is compared by neighbours, or left. Record r is in the blocks
 * `keys[starts[r] .. starts[r + 1]]`, ascending, capped ones left out; `firstKeys[r]` is the first of them, LEFT_OUT if there is none. All arrays
 * may be shared between threads.
 */
export type Blocks = {
  readonly isEveryPair: boolean;
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
  readonly firstKeys: Uint32Array;
  readonly members: Uint32Array;
  readonly blockStarts: Uint32Array;
  readonly blockKinds: Uint8Array;
  readonly isCapped: Uint8Array;
  readonly report: readonly BlockReport[];
};

/** Puts a table's records into blocks. Time and room grow with the records, whatever they hold. */
export function prepareBlocks(columns: TableColumns, settings: BlockSettings = DEFAULT_BLOCKS): Blocks {
  if (allPairs(columns) <= settings.everyPair) return oneBlock(columns);
  return assembleBlocks(
    columns,
    ALL_KINDS.map((_, kind) => blocksOfKind(columns, kind)),
    settings,
  );
}

/** Puts the blocks of all kinds (see blocksOfKind) together. */
function assembleBlocks(
  columns: TableColumns,
  parts: readonly KindBlocks[],
  settings: BlockSettings,
): Blocks {
  const { members, starts: blockStarts, kinds: blockKinds } = listBlocks(parts);
  const pairs = pairCounts(blockStarts, members, columns.sides);
  const sized = { kinds: blockKinds, starts: blockStarts, pairs };
  const isCapped = shared8(cappedBlocks(sized, columns.count, settings));
  chooseNeighbourBlocks(isCapped, blockKinds, blockStarts, members, columns.count);
  sortNeighbours(isCapped, blockStarts, members, columns);
  return {
    isEveryPair: false,
    ...keysOfRecords({ members, starts: blockStarts, kinds: blockKinds }, isCapped, columns.count),
    members,
    blockStarts,
    blockKinds,
    isCapped,
    report: reportOf(sized, isCapped),
  };
}

/** How many pairs a table has: within one set, or between two. */
export function allPairs({ count, sides }: TableColumns): number {
  let second = 0;
  for (const side of sides) second += side;
  return second === 0 ? (count * (count - 1)) / 2 : second * (count - second);
}

function oneBlock(columns: TableColumns): Blocks {
  const members = share32(columns.count);
  for (let r = 0; r < columns.count; r++) members[r] = r;
  const pairs = allPairs(columns);
  return {
    isEveryPair: true,
    starts: share32(columns.count + 1),
    keys: share32(0),
    firstKeys: share32(columns.count),
    members,
    blockStarts: Uint32Array.of(0, columns.count),
    blockKinds: Uint8Array.of(0),
    isCapped: Uint8Array.of(0),
    report: [{ kind: "every pair", blocks: 1, pairs, capped: 0, cappedRecords: 0, largest: columns.count }],
  };
}

/** For each record the whole blocks it is in. Blocks are gone through in order, so that each record's come out in order. */
function keysOfRecords(
  { members, starts: blockStarts }: ListedBlocks,
  isCapped: Uint8Array,
  records: number,
): Pick<Blocks, "starts" | "keys" | "firstKeys"> {
  const starts = share32(records + 1);
  eachMember(blockStarts, isCapped, (at) => {
    const after = (members[at] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  });
  for (let r = 0; r < records; r++) starts[r + 1] = (starts[r + 1] ?? 0) + (starts[r] ?? 0);
  const keys = share32(starts[records] ?? 0);
  const next = starts.slice(0, records);
  eachMember(blockStarts, isCapped, (at, block) => {
    const record = members[at] ?? 0;
    const place = next[record] ?? 0;
    keys[place] = block;
    next[record] = place + 1;
  });
  const firstKeys = share32(records);
  for (let r = 0; r < records; r++)
    firstKeys[r] = starts[r] === starts[r + 1] ? LEFT_OUT : (keys[starts[r] ?? 0] ?? LEFT_OUT);
  return { starts, keys, firstKeys };
}

function eachMember(
  blockStarts: Uint32Array,
  isCapped: Uint8Array,
  take: (at: number, block: number) => void,
): void {
  for (let block = 0; block < isCapped.length; block++) {
    if (isCapped[block] !== BLOCK_STATE.whole) continue;
    for (let at = blockStarts[block] ?? 0; at < (blockStarts[block + 1] ?? 0); at++) take(at, block);
  }
}

function shared8(values: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(values.length));
  shared.set(values);
  return shared;
}
