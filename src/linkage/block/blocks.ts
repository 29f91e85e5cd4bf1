import type { TableColumns } from "../table/record-table.ts";
import { GrowingArray } from "../table/growing-array.ts";
import { ALL_KINDS, BLOCK_KINDS } from "./block-kinds.ts";
import { KeyMaker } from "./key-maker.ts";
import { BLOCK_STATE, LEFT_OUT, chooseNeighbourBlocks, sortNeighbours } from "./neighbour-order.ts";
import { sortedOrder } from "./radix-sort.ts";

/**
 * Records by their keys. Record r's keys are `keys[starts[r] .. starts[r + 1]]`, hashes in ascending order, LEFT_OUT where the block was capped.
 * `members` are records, block after block: block b has those from `blockStarts[b]` to `blockStarts[b + 1]`, its key `blockKeys[b]`.
 * `isCapped[b]` is a BLOCK_STATE: a block too large for every pair is compared by neighbours, or left.
 */
export type Blocks = {
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
  readonly members: Uint32Array;
  readonly blockStarts: Uint32Array;
  readonly blockKeys: Uint32Array;
  readonly blockKinds: Uint8Array;
  readonly isCapped: Uint8Array;
  readonly report: readonly BlockReport[];
};

/** What one kind of key gave. `capped` blocks were too large; `cappedRecords` are in them; `pairs` counts a pair once for each block. */
export type BlockReport = {
  readonly kind: string;
  readonly blocks: number;
  readonly pairs: number;
  readonly capped: number;
  readonly cappedRecords: number;
  readonly largest: number;
};

export type BlockSettings = {
  /** Most records in a block of which every pair is compared. */
  readonly blockCap: number;
  /** With how many neighbours a record of a larger block is compared. */
  readonly neighbours: number;
  /** How many pairs each coarse kind may add; less in small tables and in very large ones. */
  readonly coarsePairs: number;
  /** Up to how many pairs altogether every pair is compared, without blocks. */
  readonly everyPair: number;
};

/** Largest block of a coarse kind, whatever its allowance. */
const LARGEST_COARSE = 1500;

/** More records than this, and what coarse keys find is not worth what they cost. */
const MANY_RECORDS = 100_000;

export const DEFAULT_BLOCKS: BlockSettings = {
  blockCap: 120,
  neighbours: 5,
  coarsePairs: 1_200_000,
  everyPair: 1_200_000,
};

/** Puts a table's records into blocks. Time and room grow with the records, whatever they hold. */
export function prepareBlocks(columns: TableColumns, settings: BlockSettings = DEFAULT_BLOCKS): Blocks {
  if (allPairs(columns) <= settings.everyPair) return oneBlock(columns);
  const { starts, keys, kinds, owners } = keysOf(columns);
  const order = sortedOrder(keys);
  const bounds = boundsOf(keys, order);
  const members = shared32(order.length);
  for (let at = 0; at < order.length; at++) members[at] = owners[order[at] ?? 0] ?? 0;
  const blocks = blockList(bounds, order, keys, kinds);
  const sizes = pairCounts(bounds, members, columns.sides);
  const caps = capsOf(blocks.kinds, bounds, sizes, columns.count, settings);
  const isCapped = capped(blocks.kinds, bounds, caps);
  chooseNeighbourBlocks(isCapped, blocks.kinds, bounds, members, columns.count);
  sortNeighbours(isCapped, bounds, members, columns);
  forgetCapped(isCapped, bounds, order, keys);
  sortEach(starts, keys);
  return {
    starts,
    keys,
    members,
    blockStarts: bounds,
    blockKeys: blocks.keys,
    blockKinds: blocks.kinds,
    isCapped,
    report: reportOf(blocks.kinds, bounds, sizes, isCapped),
  };
}

/** How many pairs a table has: within one set, or between two. */
export function allPairs({ count, sides }: TableColumns): number {
  let second = 0;
  for (const side of sides) second += side;
  return second === 0 ? (count * (count - 1)) / 2 : second * (count - second);
}

function oneBlock(columns: TableColumns): Blocks {
  const members = shared32(columns.count);
  for (let r = 0; r < columns.count; r++) members[r] = r;
  const pairs = allPairs(columns);
  return {
    starts: shared32(columns.count + 1),
    keys: shared32(0),
    members,
    blockStarts: Uint32Array.of(0, columns.count),
    blockKeys: Uint32Array.of(0),
    blockKinds: Uint8Array.of(0),
    isCapped: Uint8Array.of(0),
    report: [{ kind: "every pair", blocks: 1, pairs, capped: 0, cappedRecords: 0, largest: columns.count }],
  };
}

function keysOf(columns: TableColumns): Keys {
  const maker = new KeyMaker(columns);
  const starts = shared32(columns.count + 1);
  const keys = new GrowingArray((length) => new Uint32Array(length), columns.count * 12);
  const kinds = new GrowingArray((length) => new Uint8Array(length), columns.count * 12);
  const owners = new GrowingArray((length) => new Uint32Array(length), columns.count * 12);
  let start = 0;
  let owner = 0;
  const sink = (kind: number, x: number, y: number, z: number): void => {
    const key = mixed(kind, x, y, z);
    for (let at = start; at < keys.length; at++) if (keys.at(at) === key) return;
    keys.push(key);
    kinds.push(kind);
    owners.push(owner);
  };
  for (; owner < columns.count; owner++) {
    start = keys.length;
    starts[owner] = start;
    maker.emit(owner, true, sink);
  }
  starts[columns.count] = keys.length;
  return {
    starts,
    keys: keys.copyTo(shared32),
    kinds: kinds.copyTo((length) => new Uint8Array(length)),
    owners: owners.copyTo((length) => new Uint32Array(length)),
  };
}

function mixed(kind: number, x: number, y: number, z: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ Math.imul(x, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ Math.imul(y, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) ^ Math.imul(z, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return hash === LEFT_OUT ? 0 : hash;
}

function boundsOf(keys: Uint32Array, order: Uint32Array): Uint32Array {
  const bounds = new GrowingArray((length) => new Uint32Array(length), 1024);
  for (let at = 0; at < order.length; at++)
    if (at === 0 || keys[order[at] ?? 0] !== keys[order[at - 1] ?? 0]) bounds.push(at);
  bounds.push(order.length);
  return bounds.copyTo(shared32);
}

function blockList(
  bounds: Uint32Array,
  order: Uint32Array,
  keys: Uint32Array,
  kinds: Uint8Array,
): { keys: Uint32Array; kinds: Uint8Array } {
  const blockKeys = shared32(bounds.length - 1);
  const blockKinds = new Uint8Array(new SharedArrayBuffer(bounds.length - 1));
  for (let block = 0; block < blockKeys.length; block++) {
    const entry = order[bounds[block] ?? 0] ?? 0;
    blockKeys[block] = keys[entry] ?? 0;
    blockKinds[block] = kinds[entry] ?? 0;
  }
  return { keys: blockKeys, kinds: blockKinds };
}

/** How many pairs each block has. */
function pairCounts(bounds: Uint32Array, members: Uint32Array, sides: Uint16Array): Float64Array {
  const isTwoSided = sides.includes(1);
  return Float64Array.from({ length: bounds.length - 1 }, (_, block) => {
    const [start, end] = [bounds[block] ?? 0, bounds[block + 1] ?? 0];
    const size = end - start;
    if (!isTwoSided) return (size * (size - 1)) / 2;
    let second = 0;
    for (let at = start; at < end; at++) second += sides[members[at] ?? 0] ?? 0;
    return second * (size - second);
  });
}

/** The largest block of each kind of which every pair is compared: for a coarse kind, as large as its allowance of pairs lets it be. */
function capsOf(
  kinds: Uint8Array,
  bounds: Uint32Array,
  pairs: Float64Array,
  records: number,
  settings: BlockSettings,
): readonly number[] {
  const ofSmall = Math.min(settings.coarsePairs, (settings.coarsePairs / 4) * (1 + records / 16_000));
  const allowance = records > MANY_RECORDS ? settings.coarsePairs / 8 : ofSmall;
  return ALL_KINDS.map((_, kind) => {
    if (kind < BLOCK_KINDS.length) return settings.blockCap;
    const bySize = new Float64Array(LARGEST_COARSE + 1);
    for (let block = 0; block < kinds.length; block++) {
      const size = (bounds[block + 1] ?? 0) - (bounds[block] ?? 0);
      if (kinds[block] === kind && size <= LARGEST_COARSE)
        bySize[size] = (bySize[size] ?? 0) + (pairs[block] ?? 0);
    }
    let sum = 0;
    let cap = 0;
    while (cap < LARGEST_COARSE && sum + (bySize[cap + 1] ?? 0) <= allowance) sum += bySize[++cap] ?? 0;
    return cap;
  });
}

/** Which blocks are larger than their kind's cap. */
function capped(kinds: Uint8Array, bounds: Uint32Array, caps: readonly number[]): Uint8Array {
  const isCapped = new Uint8Array(new SharedArrayBuffer(kinds.length));
  for (let block = 0; block < kinds.length; block++) {
    const kind = kinds[block] ?? 0;
    const size = (bounds[block + 1] ?? 0) - (bounds[block] ?? 0);
    if (size > (caps[kind] ?? 0)) isCapped[block] = BLOCK_STATE.left;
  }
  return isCapped;
}

/** Takes capped blocks out of their members' keys, so that a pair's other keys are not passed over for them. */
function forgetCapped(
  isCapped: Uint8Array,
  bounds: Uint32Array,
  order: Uint32Array,
  keys: Uint32Array,
): void {
  for (let block = 0; block < isCapped.length; block++) {
    if (isCapped[block] === 0) continue;
    for (let at = bounds[block] ?? 0; at < (bounds[block + 1] ?? 0); at++) keys[order[at] ?? 0] = LEFT_OUT;
  }
}

function sortEach(starts: Uint32Array, keys: Uint32Array): void {
  for (let r = 0; r < starts.length - 1; r++) {
    const [start, end] = [starts[r] ?? 0, starts[r + 1] ?? 0];
    for (let at = start + 1; at < end; at++) {
      const key = keys[at] ?? 0;
      let to = at;
      while (to > start && (keys[to - 1] ?? 0) > key) {
        keys[to] = keys[to - 1] ?? 0;
        to--;
      }
      keys[to] = key;
    }
  }
}

function reportOf(
  kinds: Uint8Array,
  bounds: Uint32Array,
  pairs: Float64Array,
  isCapped: Uint8Array,
): readonly BlockReport[] {
  const rows = ALL_KINDS.map((kind) => ({
    kind,
    blocks: 0,
    pairs: 0,
    capped: 0,
    cappedRecords: 0,
    largest: 0,
  }));
  for (let block = 0; block < kinds.length; block++) {
    const row = rows[kinds[block] ?? 0];
    const size = (bounds[block + 1] ?? 0) - (bounds[block] ?? 0);
    if (row === undefined || size < 2) continue;
    row.blocks++;
    row.largest = Math.max(row.largest, size);
    if (isCapped[block] === 0) row.pairs += pairs[block] ?? 0;
    else {
      row.capped++;
      row.cappedRecords += size;
    }
  }
  return rows.filter(({ blocks }) => blocks > 0);
}

function shared32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

type Keys = {
  readonly starts: Uint32Array;
  readonly keys: Uint32Array;
  readonly kinds: Uint8Array;
  readonly owners: Uint32Array;
};
