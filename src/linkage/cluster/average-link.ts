import type { ClusterInput } from "./cluster-pairs.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { LinkHeap } from "./link-heap.ts";

/** Probabilities are summed as whole numbers of this size, so that the order of summing makes no difference. */
const UNIT = 2 ** 24;

/**
 * Joins clusters within each part that `isWanted`, the most alike first, and writes each record's label (the least record of its cluster).
 * Work grows with the pairs in the parts, times the logarithm.
 */
export function averageLink(
  input: ClusterInput,
  parts: DisjointSets,
  isWanted: (part: number) => boolean,
  labels: Uint32Array,
): void {
  const merger = new Merger(input);
  const isInside = (a: number, b: number): boolean =>
    parts.find(a) === parts.find(b) && isWanted(parts.find(a));
  for (const [a, b] of input.mustLink ?? []) if (isInside(a, b)) merger.join(a, b);
  for (const [a, b] of input.cannotLink ?? []) if (isInside(a, b)) merger.forbid(a, b);
  const { left, right, probability, count } = input.pairs;
  for (let at = 0; at < count; at++) {
    const [a, b] = [left[at] ?? 0, right[at] ?? 0];
    if (a !== b && isInside(a, b)) merger.addPair(a, b, probability[at] ?? 0);
  }
  merger.run();
  merger.writeLabels(labels);
}

class Merger {
  readonly #input: ClusterInput;
  readonly #sets: DisjointSets;
  readonly #clusters = new Map<number, Cluster>();
  readonly #heap = new LinkHeap();

  constructor(input: ClusterInput) {
    this.#input = input;
    this.#sets = new DisjointSets(input.count);
  }

  join(a: number, b: number): void {
    const [low, high] = ordered(this.#sets.find(a), this.#sets.find(b));
    if (low !== high) this.#merge(low, high);
  }

  forbid(a: number, b: number): void {
    const [low, high] = ordered(this.#sets.find(a), this.#sets.find(b));
    if (low === high) return;
    this.#cluster(low).forbidden.add(high);
    this.#cluster(high).forbidden.add(low);
  }

  addPair(a: number, b: number, probability: number): void {
    const [low, high] = ordered(this.#sets.find(a), this.#sets.find(b));
    if (low === high) return;
    const weight = Math.round(probability * UNIT);
    const [first, second] = [this.#cluster(low).links, this.#cluster(high).links];
    first.set(high, (first.get(high) ?? 0) + weight);
    second.set(low, (second.get(low) ?? 0) + weight);
  }

  run(): void {
    for (const [low, { links }] of this.#clusters)
      for (const high of links.keys()) if (low < high) this.#offer(low, high);
    for (let link = this.#heap.pop(); link !== undefined; link = this.#heap.pop()) {
      const [a, b] = [this.#clusters.get(link.low), this.#clusters.get(link.high)];
      if (a?.version !== link.versionLow || b?.version !== link.versionHigh) continue;
      if (!this.#mayMerge(a, b, link.high)) continue;
      this.#merge(link.low, link.high);
      for (const other of this.#cluster(link.low).links.keys()) this.#offer(...ordered(link.low, other));
    }
  }

  writeLabels(labels: Uint32Array): void {
    for (const [label, { members }] of this.#clusters) for (const member of members) labels[member] = label;
  }

  #offer(low: number, high: number): void {
    const [a, b] = [this.#cluster(low), this.#cluster(high)];
    const mean = (a.links.get(high) ?? 0) / (a.members.length * b.members.length);
    if (mean < Math.round(this.#input.threshold * UNIT)) return;
    this.#heap.push({ mean, low, high, versionLow: a.version, versionHigh: b.version });
  }

  #mayMerge(a: Cluster, b: Cluster, high: number): boolean {
    const { mayShare } = this.#input;
    if (a.forbidden.has(high)) return false;
    return (
      mayShare === undefined || a.members.every((one) => b.members.every((other) => mayShare(one, other)))
    );
  }

  /** Joins the cluster labelled `high` into the one labelled `low`. */
  #merge(low: number, high: number): void {
    const [into, from] = [this.#cluster(low), this.#cluster(high)];
    this.#clusters.delete(high);
    this.#sets.join(low, high);
    into.members.push(...from.members);
    into.version++;
    into.links.delete(high);
    for (const [other, weight] of from.links) {
      const links = this.#cluster(other).links;
      links.delete(high);
      if (other === low) continue;
      links.set(low, (links.get(low) ?? 0) + weight);
      into.links.set(other, (into.links.get(other) ?? 0) + weight);
    }
    for (const other of from.forbidden) {
      this.#cluster(other).forbidden.delete(high);
      this.#cluster(other).forbidden.add(low);
      into.forbidden.add(other);
    }
  }

  #cluster(label: number): Cluster {
    const known = this.#clusters.get(label);
    if (known !== undefined) return known;
    const fresh = {
      members: [label],
      links: new Map<number, number>(),
      forbidden: new Set<number>(),
      version: 0,
    };
    this.#clusters.set(label, fresh);
    return fresh;
  }
}

function ordered(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** `links`: to each other cluster, the sum of the probabilities of the pairs between them, in UNITs. */
type Cluster = {
  readonly members: number[];
  readonly links: Map<number, number>;
  readonly forbidden: Set<number>;
  version: number;
};
