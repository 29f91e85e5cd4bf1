import { ALL_KINDS, type BlockKind, KIND } from "../block/block-kinds.ts";
import type { BlockSettings } from "../block/block-caps.ts";
import { allPairs, type Blocks, prepareBlocks } from "../block/blocks.ts";
import { eachPair } from "../block/each-pair.ts";
import { BLOCK_STATE } from "../block/neighbour-order.ts";
import { tableShares } from "../batch/link-records.ts";
import type { LinkModel } from "../link-model.ts";
import { PairScorer } from "../score/pair-scorer.ts";
import type { TableColumns } from "../table/record-table.ts";
import { PatternCounts } from "./pattern-counts.ts";
import { randomSource } from "./random-source.ts";

/** Pairs of one kind of block that are enough to learn from, and fewer than which teach nothing. */
const ENOUGH_OF_KIND = 10_000;
const FEWEST_OF_KIND = 100;
/** How many pairs of one surname are drawn. */
const NAMESAKES = 60_000;
/** How many postcodes are enough, and the most records in one of them. */
const POSTCODES = 4000;
const POSTCODE_BLOCK = 60;

/**
 * What is learnt from: patterns of pairs at random, of candidate pairs (one in `candidateShare`), and of the pairs of each kind of block.
 * `pairs` is how many pairs there are, `candidates` how many share a block.
 */
export type Patterns = {
  readonly pairs: number;
  readonly candidates: number;
  readonly random: PatternCounts;
  readonly candidate: PatternCounts;
  readonly candidateShare: number;
  readonly samePostcode: PatternCounts;
  readonly sameSurname: PatternCounts;
  readonly sessions: readonly { readonly kind: BlockKind; readonly patterns: PatternCounts }[];
};

type SampleSettings = {
  readonly start: LinkModel;
  readonly randomPairs: number;
  readonly candidatePairs: number;
  readonly seed: number;
  readonly blocks: BlockSettings;
};

/** Draws the samples and counts their patterns. The same seed gives the same. */
export function samplePatterns(columns: TableColumns, blocks: Blocks, settings: SampleSettings): Patterns {
  const scorer = new PairScorer(settings.start, columns, columns, tableShares(columns, settings.start));
  const candidates = candidateCount(blocks);
  const oneIn = Math.max(1, Math.ceil(candidates / settings.candidatePairs));
  const candidate = new PatternCounts();
  eachPair(columns, blocks, { slice: 0, slices: 1, oneIn, neighbours: settings.blocks.neighbours }, (i, j) =>
    count(scorer, candidate, i, j),
  );
  const byKind = blocks.isEveryPair ? prepareBlocks(columns, { ...settings.blocks, everyPair: 0 }) : blocks;
  return {
    pairs: allPairs(columns),
    candidates,
    random: randomPatterns(columns, scorer, settings),
    candidate,
    candidateShare: oneIn,
    samePostcode: postcodePatterns(columns, byKind, scorer),
    sameSurname: surnamePatterns(columns, byKind, scorer, settings.seed),
    sessions: sessionPatterns(columns, byKind, scorer),
  };
}

function candidateCount(blocks: Blocks): number {
  return blocks.report.reduce((sum, { pairs }) => sum + pairs, 0);
}

function count(scorer: PairScorer, patterns: PatternCounts, i: number, j: number): void {
  scorer.score(i, j);
  patterns.add(scorer.levels, scorer.rarityBits());
}

function randomPatterns(
  columns: TableColumns,
  scorer: PairScorer,
  { randomPairs, seed }: SampleSettings,
): PatternCounts {
  const patterns = new PatternCounts();
  const isTwoSided = columns.sides.includes(1);
  if (allPairs(columns) <= randomPairs) {
    for (let j = 1; j < columns.count; j++)
      for (let i = 0; i < j; i++)
        if (!isTwoSided || columns.sides[i] !== columns.sides[j]) count(scorer, patterns, i, j);
    return patterns;
  }
  const next = randomSource(seed);
  for (let drawn = 0, tries = 0; drawn < randomPairs && tries < randomPairs * 20; tries++) {
    const [i, j] = [Math.floor(next() * columns.count), Math.floor(next() * columns.count)];
    if (i === j || (isTwoSided && columns.sides[i] === columns.sides[j])) continue;
    count(scorer, patterns, Math.min(i, j), Math.max(i, j));
    drawn++;
  }
  return patterns;
}

function sessionPatterns(columns: TableColumns, blocks: Blocks, scorer: PairScorer): Patterns["sessions"] {
  const pairsOfKind = new Map(blocks.report.map(({ kind, pairs }) => [kind, pairs]));
  const sessions = ALL_KINDS.map((kind, at) => {
    const pairs = pairsOfKind.get(kind) ?? 0;
    const patterns = new PatternCounts();
    if (pairs < FEWEST_OF_KIND) return { kind, patterns };
    const step = Math.max(1, Math.ceil(pairs / ENOUGH_OF_KIND));
    eachPairOfKind(columns, blocks, { kind: at, step, largest: 0 }, (i, j) => count(scorer, patterns, i, j));
    return { kind, patterns };
  });
  return sessions.filter(({ patterns }) => patterns.counts.length > 1);
}

/** Pairs of one postcode, of blocks large and small: what neighbours have in common by living there. */
function postcodePatterns(columns: TableColumns, blocks: Blocks, scorer: PairScorer): PatternCounts {
  const patterns = new PatternCounts();
  const ofKind = blocks.blockKinds.reduce((sum, kind) => sum + (kind === KIND.postcode ? 1 : 0), 0);
  const step = Math.max(1, Math.ceil(ofKind / POSTCODES));
  eachPairOfKind(columns, blocks, { kind: KIND.postcode, step, largest: POSTCODE_BLOCK }, (i, j) =>
    count(scorer, patterns, i, j),
  );
  return patterns;
}

/** Pairs drawn from those whose surnames sound alike, each as likely as any other: what those have in common who come from one place. */
function surnamePatterns(
  columns: TableColumns,
  { blockKinds, blockStarts, members }: Blocks,
  scorer: PairScorer,
  seed: number,
): PatternCounts {
  const patterns = new PatternCounts();
  const [blocks, upTo]: [number[], number[]] = [[], []];
  let pairs = 0;
  for (let block = 0; block < blockKinds.length; block++) {
    if (blockKinds[block] !== KIND.surname) continue;
    const size = (blockStarts[block + 1] ?? 0) - (blockStarts[block] ?? 0);
    pairs += (size * (size - 1)) / 2;
    blocks.push(block);
    upTo.push(pairs);
  }
  const next = randomSource(seed + 1);
  const isTwoSided = columns.sides.includes(1);
  for (let drawn = 0; drawn < Math.min(NAMESAKES, pairs); drawn++) {
    const block = blocks[firstAbove(upTo, next() * pairs)] ?? 0;
    const [start, end] = [blockStarts[block] ?? 0, blockStarts[block + 1] ?? 0];
    const [one, other] = [Math.floor(next() * (end - start)), Math.floor(next() * (end - start - 1))];
    const i = members[start + one] ?? 0;
    const j = members[start + (other < one ? other : other + 1)] ?? 0;
    if (!isTwoSided || columns.sides[i] !== columns.sides[j])
      count(scorer, patterns, Math.min(i, j), Math.max(i, j));
  }
  return patterns;
}

function firstAbove(ascending: readonly number[], sought: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every pair of one block in `step` of one kind, whatever other blocks the two share; of capped blocks those of up to `largest` records. */
function eachPairOfKind(
  columns: TableColumns,
  blocks: Blocks,
  { kind, step, largest }: { readonly kind: number; readonly step: number; readonly largest: number },
  take: (i: number, j: number) => void,
): void {
  const isTwoSided = columns.sides.includes(1);
  for (let block = 0; block < blocks.isCapped.length; block++) {
    if (blocks.blockKinds[block] !== kind || block % step !== 0) continue;
    const size = (blocks.blockStarts[block + 1] ?? 0) - (blocks.blockStarts[block] ?? 0);
    if (blocks.isCapped[block] !== BLOCK_STATE.whole && size > largest) continue;
    const [start, end] = [blocks.blockStarts[block] ?? 0, blocks.blockStarts[block + 1] ?? 0];
    for (let at = start; at < end; at++) {
      for (let bt = at + 1; bt < end; bt++) {
        const [i, j] = [blocks.members[at] ?? 0, blocks.members[bt] ?? 0];
        if (!isTwoSided || columns.sides[i] !== columns.sides[j]) take(Math.min(i, j), Math.max(i, j));
      }
    }
  }
}
