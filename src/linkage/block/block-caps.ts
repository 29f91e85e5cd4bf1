import { ALL_KINDS, BLOCK_KINDS, KIND } from "./block-kinds.ts";
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

/** More records than this, and blocks grow with the records: every kind is held to an allowance of pairs. */
const MANY_RECORDS = 100_000;

/** How many pairs to a record each kind may add among many records; what joins least, an eighth of its allowance and no more. */
const PAIRS_A_RECORD = 2;

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

/** The largest block of each kind of which every pair is compared: as large as the kind's allowance of pairs lets it be. */
function capsOf(blocks: SizedBlocks, records: number, settings: BlockSettings): readonly number[] {
  return ALL_KINDS.map((_, kind) => {
    const isCoarse = kind >= BLOCK_KINDS.length;
    if (!isCoarse && records <= MANY_RECORDS) return settings.blockCap;
    const allowance = allowanceOf(kind, records, settings);
    return capWithin(blocks, { kind, allowance, most: isCoarse ? LARGEST_COARSE : settings.blockCap });
  });
}

/** Both names together tell nearly as much as a fine key does, and among many records find what the large blocks of those no longer do. */
function allowanceOf(kind: number, records: number, { coarsePairs }: BlockSettings): number {
  if (records <= MANY_RECORDS) return Math.min(coarsePairs, (coarsePairs / 4) * (1 + records / 16_000));
  const isTelling = kind < BLOCK_KINDS.length || (kind === KIND.names && coarsePairs > 0);
  return isTelling ? PAIRS_A_RECORD * records : coarsePairs / 8;
}

function capWithin({ kinds, starts, pairs }: SizedBlocks, { kind, allowance, most }: KindCap): number {
  const bySize = new Float64Array(most + 1);
  for (let block = 0; block < kinds.length; block++) {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    if (kinds[block] === kind && size <= most) bySize[size] = (bySize[size] ?? 0) + (pairs[block] ?? 0);
  }
  let sum = 0;
  let cap = 0;
  while (cap < most && sum + (bySize[cap + 1] ?? 0) <= allowance) sum += bySize[++cap] ?? 0;
  return cap;
}

type KindCap = { readonly kind: number; readonly allowance: number; readonly most: number };
