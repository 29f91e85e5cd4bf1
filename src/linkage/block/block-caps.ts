import { ALL_KINDS, BLOCK_KINDS } from "./block-kinds.ts";
import { BLOCK_STATE } from "./neighbour-order.ts";

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

export const DEFAULT_BLOCKS: BlockSettings = {
  blockCap: 120,
  neighbours: 5,
  coarsePairs: 1_200_000,
  everyPair: 1_200_000,
};

/** Largest block of a coarse kind, whatever its allowance. */
const LARGEST_COARSE = 1500;

/** More records than this, and what coarse keys find is not worth what they cost. */
const MANY_RECORDS = 100_000;

/** Block b is of kind `kinds[b]`, has the members from `starts[b]` to `starts[b + 1]`, and `pairs[b]` pairs. */
export type SizedBlocks = {
  readonly kinds: Uint8Array;
  readonly starts: Uint32Array;
  readonly pairs: Float64Array;
};

/** How many pairs each block has: within one set, or between two. */
export function pairCounts(starts: Uint32Array, members: Uint32Array, sides: Uint16Array): Float64Array {
  const isTwoSided = sides.includes(1);
  const pairs = new Float64Array(starts.length - 1);
  for (let block = 0; block < pairs.length; block++) {
    const [start, end] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    const size = end - start;
    let second = 0;
    if (isTwoSided) for (let at = start; at < end; at++) second += sides[members[at] ?? 0] ?? 0;
    pairs[block] = isTwoSided ? second * (size - second) : (size * (size - 1)) / 2;
  }
  return pairs;
}

/** Which blocks are larger than their kind's cap: BLOCK_STATE left, the others whole. */
export function cappedBlocks(blocks: SizedBlocks, records: number, settings: BlockSettings): Uint8Array {
  const { kinds, starts } = blocks;
  const caps = capsOf(blocks, records, settings);
  const isCapped = new Uint8Array(kinds.length);
  for (let block = 0; block < kinds.length; block++) {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    if (size > (caps[kinds[block] ?? 0] ?? 0)) isCapped[block] = BLOCK_STATE.left;
  }
  return isCapped;
}

/** The largest block of each kind of which every pair is compared: for a coarse kind, as large as its allowance of pairs lets it be. */
function capsOf(blocks: SizedBlocks, records: number, settings: BlockSettings): readonly number[] {
  const ofSmall = Math.min(settings.coarsePairs, (settings.coarsePairs / 4) * (1 + records / 16_000));
  const allowance = records > MANY_RECORDS ? settings.coarsePairs / 8 : ofSmall;
  return ALL_KINDS.map((_, kind) =>
    kind < BLOCK_KINDS.length ? settings.blockCap : coarseCap(blocks, kind, allowance),
  );
}

function coarseCap({ kinds, starts, pairs }: SizedBlocks, kind: number, allowance: number): number {
  const bySize = new Float64Array(LARGEST_COARSE + 1);
  for (let block = 0; block < kinds.length; block++) {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    if (kinds[block] === kind && size <= LARGEST_COARSE)
      bySize[size] = (bySize[size] ?? 0) + (pairs[block] ?? 0);
  }
  let sum = 0;
  let cap = 0;
  while (cap < LARGEST_COARSE && sum + (bySize[cap + 1] ?? 0) <= allowance) sum += bySize[++cap] ?? 0;
  return cap;
}
