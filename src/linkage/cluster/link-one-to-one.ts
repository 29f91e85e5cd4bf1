import type { ScoredPairs } from "../batch/link-records.ts";
import { assignBest } from "./assign-best.ts";
import { DisjointSets } from "./disjoint-sets.ts";

/** Largest part, in records of one side, that is solved to the best sum; larger ones take the best pair first. */
const LARGEST_SOLVED = 60;

/**
 * Links two sets so that no record has more than one partner: of the pairs of at least `threshold`, those whose weights (bits above the
 * threshold's) have the greatest sum. Parts of more than 60 records a side are linked best pair first.
 */
export function linkOneToOne(pairs: ScoredPairs, threshold = 0.5): ScoredPairs {
  const least = Math.log2(threshold / (1 - threshold));
  const chosen: number[] = [];
  for (const part of partsOf(pairs, threshold)) {
    const [lefts, rights] = [distinct(part, pairs.left), distinct(part, pairs.right)];
    if (part.length === 1) chosen.push(...part);
    else if (Math.max(lefts.length, rights.length) <= LARGEST_SOLVED)
      chosen.push(...solved(pairs, part, lefts, rights, least));
    else chosen.push(...greedy(pairs, part));
  }
  return picked(pairs, Uint32Array.from(chosen).sort());
}

function partsOf(pairs: ScoredPairs, threshold: number): readonly (readonly number[])[] {
  let highest = 0;
  for (let at = 0; at < pairs.count; at++)
    highest = Math.max(highest, pairs.left[at] ?? 0, pairs.right[at] ?? 0);
  const sets = new DisjointSets(highest + 1);
  const isIn = (at: number): boolean => (pairs.probability[at] ?? 0) >= threshold;
  for (let at = 0; at < pairs.count; at++) if (isIn(at)) sets.join(pairs.left[at] ?? 0, pairs.right[at] ?? 0);
  const parts = new Map<number, number[]>();
  for (let at = 0; at < pairs.count; at++) {
    if (!isIn(at)) continue;
    const root = sets.find(pairs.left[at] ?? 0);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [at]);
    else part.push(at);
  }
  return [...parts.values()];
}

function solved(
  pairs: ScoredPairs,
  part: readonly number[],
  lefts: readonly number[],
  rights: readonly number[],
  least: number,
): readonly number[] {
  const size = Math.max(lefts.length, rights.length);
  const weights = Array.from({ length: size }, () => new Float64Array(size));
  const pairAt = new Map<number, number>();
  for (const at of part) {
    const [row, column] = [lefts.indexOf(pairs.left[at] ?? 0), rights.indexOf(pairs.right[at] ?? 0)];
    const ofRow = weights[row];
    if (ofRow !== undefined) ofRow[column] = Math.max(1e-6, (pairs.bits[at] ?? 0) - least);
    pairAt.set(row * size + column, at);
  }
  const partner = assignBest(weights);
  return partner.flatMap((column, row) => pairAt.get(row * size + column) ?? []);
}

function greedy(pairs: ScoredPairs, part: readonly number[]): readonly number[] {
  const order = [...part].sort((a, b) => (pairs.bits[b] ?? 0) - (pairs.bits[a] ?? 0) || a - b);
  const [left, right] = [new Set<number>(), new Set<number>()];
  return order.filter((at) => {
    const [i, j] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0];
    if (left.has(i) || right.has(j)) return false;
    left.add(i);
    right.add(j);
    return true;
  });
}

function distinct(part: readonly number[], of: Uint32Array): readonly number[] {
  return [...new Set(part.map((at) => of[at] ?? 0))].sort((a, b) => a - b);
}

function picked(pairs: ScoredPairs, at: Uint32Array): ScoredPairs {
  return {
    count: at.length,
    left: Uint32Array.from(at, (from) => pairs.left[from] ?? 0),
    right: Uint32Array.from(at, (from) => pairs.right[from] ?? 0),
    bits: Float32Array.from(at, (from) => pairs.bits[from] ?? 0),
    probability: Float32Array.from(at, (from) => pairs.probability[from] ?? 0),
  };
}
