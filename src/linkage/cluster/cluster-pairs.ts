import { DisjointSets } from "./disjoint-sets.ts";
import { averageLink } from "./average-link.ts";

/** Pairs with how likely each is to be of one person. A pair that is not among them counts as 0. */
export type WeightedPairs = {
  readonly count: number;
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly probability: ArrayLike<number>;
};

/**
 * What is to be clustered: `count` records, numbered from 0. `threshold`: two clusters are joined while the mean probability of the pairs
 * between them is at least this. `mustLink` is always joined (also against `cannotLink`, if somebody decided both). `cannotLink` and pairs
 * that `mayShare` refuses are never joined.
 */
export type ClusterInput = {
  readonly count: number;
  readonly pairs: WeightedPairs;
  readonly threshold: number;
  readonly mustLink?: readonly (readonly [number, number])[];
  readonly cannotLink?: readonly (readonly [number, number])[];
  readonly mayShare?: (a: number, b: number) => boolean;
};

/**
 * Clusters of records of one person by constrained average link. The order of the pairs makes no difference.
 * @returns for each record the least record of its cluster.
 */
export function clusterPairs(input: ClusterInput): Uint32Array {
  const labels = Uint32Array.from({ length: input.count }, (_, at) => at);
  const parts = components(input);
  averageLink(input, parts, () => true, labels);
  return labels;
}

/**
 * The clusters after a change, from those before it: only what hangs together with the changed records is worked out anew. Equal to
 * `clusterPairs` of everything.
 * @param changed both records of every pair, decision or refusal that is new, gone or other than before.
 */
export function reclusterLocal(
  input: ClusterInput,
  before: Uint32Array,
  changed: readonly number[],
): Uint32Array {
  const parts = components(input);
  const touched = new Set(changed.map((record) => parts.find(record)));
  const labels = Uint32Array.from({ length: input.count }, (_, at) => before[at] ?? at);
  for (let record = 0; record < input.count; record++)
    if (touched.has(parts.find(record))) labels[record] = record;
  averageLink(input, parts, (part) => touched.has(part), labels);
  return labels;
}

/** What can hang together at all: a join needs at least one pair at the threshold, or a decision. */
function components({ count, pairs, threshold, mustLink }: ClusterInput): DisjointSets {
  const sets = new DisjointSets(count);
  for (let at = 0; at < pairs.count; at++)
    if ((pairs.probability[at] ?? 0) >= threshold) sets.join(pairs.left[at] ?? 0, pairs.right[at] ?? 0);
  for (const [a, b] of mustLink ?? []) sets.join(a, b);
  return sets;
}
