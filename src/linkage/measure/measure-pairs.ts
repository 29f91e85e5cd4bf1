import type { ScoredPairs } from "../batch/link-records.ts";
import { DEFAULT_BLOCKS } from "../block/block-caps.ts";
import type { Blocks } from "../block/blocks.ts";
import { eachPair } from "../block/each-pair.ts";
import type { TableColumns } from "../table/record-table.ts";
import { expectedCalibrationError } from "./calibration-error.ts";

/** Group number of each record; records of one person have the same. */
export type Truth = ArrayLike<number>;

/** How right a set of pairs is. All are shares from 0 to 1; where there is nothing to divide by, 0. */
export type Rightness = { readonly precision: number; readonly recall: number; readonly f1: number };

/**
 * Pairs against the truth. `half`: taking pairs of probability .5 and more; `best`: at the threshold where F1 is highest. `truePairs`: pairs
 * of one person there are at all (of two linked sets, between them). `calibrationError` is over the pairs given.
 */
export type PairMeasures = {
  readonly truePairs: number;
  readonly half: Rightness;
  readonly best: Rightness & { readonly threshold: number };
  readonly calibrationError: number;
};

/** Measures scored pairs against the truth. */
export function measurePairs(pairs: ScoredPairs, truth: Truth, columns: TableColumns): PairMeasures {
  const truePairs = countTruePairs(truth, columns);
  const isSame = (at: number): boolean => truth[pairs.left[at] ?? 0] === truth[pairs.right[at] ?? 0];
  const order = Uint32Array.from({ length: pairs.count }, (_, at) => at).sort(
    (a, b) => (pairs.probability[b] ?? 0) - (pairs.probability[a] ?? 0),
  );
  let right = 0;
  let half = rightness(0, 0, truePairs);
  let best = { ...half, threshold: 1 };
  order.forEach((at, taken) => {
    right += isSame(at) ? 1 : 0;
    const probability = pairs.probability[at] ?? 0;
    if (probability === pairs.probability[order[taken + 1] ?? -1]) return;
    const now = rightness(right, taken + 1, truePairs);
    if (probability >= 0.5) half = now;
    if (now.f1 > best.f1) best = { ...now, threshold: probability };
  });
  const judged = Array.from(order, (at) => ({ probability: pairs.probability[at] ?? 0, same: isSame(at) }));
  return { truePairs, half, best, calibrationError: expectedCalibrationError(judged) };
}

/** How right clusters are: pairs within one cluster against pairs of one person. */
export function measureClusters(labels: ArrayLike<number>, truth: Truth, columns: TableColumns): Rightness {
  const together = new Map<string, number[]>();
  for (let r = 0; r < columns.count; r++) {
    const key = `${labels[r] ?? 0} ${truth[r] ?? 0}`;
    const sides = together.get(key) ?? [0, 0];
    sides[columns.sides[r] ?? 0] = (sides[columns.sides[r] ?? 0] ?? 0) + 1;
    together.set(key, sides);
  }
  const isLink = columns.sides.includes(1);
  const right = [...together.values()].reduce((sum, sides) => sum + pairsOf(sides, isLink), 0);
  return rightness(right, countTruePairs(labels, columns), countTruePairs(truth, columns));
}

/** The share of the pairs of one person that blocking lets through to be compared. */
export function blockingRecall(columns: TableColumns, blocks: Blocks, truth: Truth): number {
  const found = new Set<number>();
  eachPair(columns, blocks, { slice: 0, slices: 1, neighbours: DEFAULT_BLOCKS.neighbours }, (i, j) => {
    if (truth[i] === truth[j]) found.add(i * columns.count + j);
  });
  const truePairs = countTruePairs(truth, columns);
  return truePairs === 0 ? 0 : found.size / truePairs;
}

/** How many pairs of records have the same group. */
function countTruePairs(truth: Truth, columns: TableColumns): number {
  const groups = new Map<number, number[]>();
  for (let r = 0; r < columns.count; r++) {
    const sides = groups.get(truth[r] ?? 0) ?? [0, 0];
    sides[columns.sides[r] ?? 0] = (sides[columns.sides[r] ?? 0] ?? 0) + 1;
    groups.set(truth[r] ?? 0, sides);
  }
  const isLink = columns.sides.includes(1);
  return [...groups.values()].reduce((sum, sides) => sum + pairsOf(sides, isLink), 0);
}

function pairsOf([first = 0, second = 0]: readonly number[], isLink: boolean): number {
  return isLink ? first * second : ((first + second) * (first + second - 1)) / 2;
}

function rightness(right: number, taken: number, truePairs: number): Rightness {
  const precision = taken === 0 ? 0 : right / taken;
  const recall = truePairs === 0 ? 0 : right / truePairs;
  return { precision, recall, f1: right === 0 ? 0 : (2 * right) / (taken + truePairs) };
}
