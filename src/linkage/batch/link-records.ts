import { type BlockSettings, DEFAULT_BLOCKS } from "../block/block-caps.ts";
import type { BlockReport } from "../block/block-report.ts";
import { type Blocks, prepareBlocks } from "../block/blocks.ts";
import { eachPair, type Slice } from "../block/each-pair.ts";
import { BLOCK_STATE } from "../block/neighbour-order.ts";
import { sortKeyed } from "../block/radix-sort.ts";
import type { LinkModel } from "../link-model.ts";
import { probabilityOf } from "../score/calibrated.ts";
import { type LogShares, PairScorer } from "../score/pair-scorer.ts";
import { logShares } from "../score/log-shares.ts";
import { GrowingArray } from "../table/growing-array.ts";
import type { RecordTable, TableColumns } from "../table/record-table.ts";

/** Pairs and their scores, in the order of `left`, then `right`; left < right. `bits` are odds in bits, before calibration. */
export type ScoredPairs = {
  readonly count: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly bits: Float32Array;
  readonly probability: Float32Array;
};

export type LinkSettings = {
  /** Pairs below this probability (before calibration) are not kept. */
  readonly floor: number;
  readonly blocks: BlockSettings;
};

/** `candidates`: how many pairs were compared. `blocks`: what each kind of key gave, and what was capped. */
export type LinkResult = {
  readonly pairs: ScoredPairs;
  readonly candidates: number;
  readonly blocks: readonly BlockReport[];
};

export const DEFAULT_LINK: LinkSettings = { floor: 0.01, blocks: DEFAULT_BLOCKS };

/**
 * Finds the pairs of records that may be of one person: candidates by their keys, each scored. Time grows with the records, not with their
 * square. @param onProgress how many of the blocks are done; called now and then.
 */
export function linkRecords(
  table: RecordTable,
  model: LinkModel,
  settings: Partial<LinkSettings> = {},
  onProgress?: (done: number, of: number) => void,
): LinkResult {
  const all = { ...DEFAULT_LINK, ...settings };
  const columns = table.columns();
  const blocks = prepareBlocks(columns, all.blocks);
  const part = scoreSlice(columns, blocks, model, all, { slice: 0, slices: 1 }, onProgress);
  return { pairs: mergeSlices([part]), candidates: part.candidates, blocks: blocks.report };
}

/**
 * Scores one slice of the candidate pairs. Columns, blocks and model can be posted to a worker as they are (the arrays are shared); the
 * slices' results go through `mergeSlices`.
 */
// oxlint-disable-next-line max-params -- until 2028-12-31: each is one thing a worker is sent, and all of them are needed
export function scoreSlice(
  columns: TableColumns,
  blocks: Blocks,
  model: LinkModel,
  settings: LinkSettings,
  slice: Slice,
  onProgress?: (done: number, of: number) => void,
): ScoredSlice {
  const scorer = new PairScorer(model, columns, columns, tableShares(columns, model));
  const floor = Math.log2(settings.floor / (1 - settings.floor));
  const left = new GrowingArray(make32, 1024);
  const right = new GrowingArray(make32, 1024);
  const bits = new GrowingArray((length) => new Float32Array(length), 1024);
  let candidates = 0;
  const take = (i: number, j: number): void => {
    candidates++;
    const score = scorer.score(i, j, floor);
    if (score < floor) return;
    left.push(i);
    right.push(j);
    bits.push(score);
  };
  const of = blocks.isCapped.length;
  const report = (block: number): void => {
    if ((block & 0x3fff) === 0) onProgress?.(block, of);
  };
  eachPair(columns, blocks, { ...slice, neighbours: settings.blocks.neighbours, onBlock: report }, take);
  onProgress?.(of, of);
  const found = bits.copyTo((length) => new Float32Array(length));
  return {
    left: left.copyTo(make32),
    right: right.copyTo(make32),
    bits: found,
    probability: found.map((score) => probabilityOf(score, model.calibration)),
    candidates,
    mayRepeat: blocks.isCapped.includes(BLOCK_STATE.neighbours),
  };
}

/** Puts the slices' pairs together, sorted, each pair once. */
export function mergeSlices(slices: readonly ScoredSlice[]): ScoredPairs {
  const total = slices.reduce((sum, { left }) => sum + left.length, 0);
  const joined = {
    left: make32(total),
    right: make32(total),
    bits: new Float32Array(total),
    probability: new Float32Array(total),
  };
  let at = 0;
  for (const { left, right, bits, probability } of slices) {
    joined.left.set(left, at);
    joined.right.set(right, at);
    joined.bits.set(bits, at);
    joined.probability.set(probability, at);
    at += left.length;
  }
  return sortedPairs(joined);
}

/** What everybody's values weigh in one table compared with itself. */
export function tableShares(columns: TableColumns, model: LinkModel): LogShares {
  return logShares(columns, model).map((shares) => {
    if (shares === undefined) return undefined;
    let least = 0;
    for (const share of shares) if (share < least) least = share;
    return { a: shares, b: shares, least };
  });
}

function sortedPairs(pairs: Omit<ScoredPairs, "count">): ScoredPairs {
  const order = orderOf(pairs);
  const isRepeated = (at: number): boolean =>
    at > 0 &&
    pairs.left[order[at] ?? 0] === pairs.left[order[at - 1] ?? 0] &&
    pairs.right[order[at] ?? 0] === pairs.right[order[at - 1] ?? 0];
  const kept = order.filter((_, at) => !isRepeated(at));
  return {
    count: kept.length,
    left: Uint32Array.from(kept, (from) => pairs.left[from] ?? 0),
    right: Uint32Array.from(kept, (from) => pairs.right[from] ?? 0),
    bits: Float32Array.from(kept, (from) => pairs.bits[from] ?? 0),
    probability: Float32Array.from(kept, (from) => pairs.probability[from] ?? 0),
  };
}

/** The order by left, then right: sorted by the lesser key first, which equal greater keys keep. */
function orderOf({ left, right }: Omit<ScoredPairs, "count">): Uint32Array {
  const byRight = sortKeyed({ keys: right.slice(), owners: Uint32Array.from(right, (_, at) => at) }).owners;
  return sortKeyed({ keys: byRight.map((at) => left[at] ?? 0), owners: byRight }).owners;
}

function make32(length: number): Uint32Array {
  return new Uint32Array(length);
}

/** One slice's pairs, in no order; `mayRepeat`: a pair of neighbours may be among them twice. */
export type ScoredSlice = Omit<ScoredPairs, "count"> & {
  readonly candidates: number;
  readonly mayRepeat: boolean;
};
