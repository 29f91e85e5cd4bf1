import type { ClusterInput } from "./cluster-pairs.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { LinkHeap } from "./link-heap.ts";

/** Probabilities are summed as whole numbers of this size, so that the order of summing makes no difference. */
const UNIT = 2 ** 24;

/**
 * Joins clusters within each part that `isWanted`, the most alike first, and writes each record's label (the least record of its cluster).
 * Parts have nothing to do with each other and are gone through one by one, so that only one is held in memory as more than numbers.
 */
export function averageLink(
  input: ClusterInput,
  parts: DisjointSets,
  isWanted: (part: number) => boolean,
  labels: Uint32Array,
): void {
  const merger = new Merger(input);
  const [must, cannot] = [input.mustLink, input.cannotLink].map((decided) =>
    Map.groupBy(
      (decided ?? []).filter(([a, b]) => parts.find(a) === parts.find(b)),
      ([a]) => parts.find(a),
    ),
  );
  const { starts, order } = pairsByPart(input, parts);
  const { left, right, probability } = input.pairs;
  for (let part = 0; part < input.count; part++) {
    const [start, end] = [starts[part] ?? 0, starts[part + 1] ?? 0];
    if ((start === end && !must?.has(part)) || !isWanted(part)) continue;
    for (const [a, b] of must?.get(part) ?? []) merger.join(a, b);
    for (const [a, b] of cannot?.get(part) ?? []) merger.forbid(a, b);
    for (let at = start; at < end; at++) {
      const pair = order[at] ?? 0;
      merger.addPair(left[pair] ?? 0, right[pair] ?? 0, probability[pair] ?? 0);
    }
    merger.run();
    merger.finish(labels);
  }
}

/** The pairs within one part, part by part: those of part p are `order[starts[p] .. starts[p + 1]]`. Pairs between two parts are left out. */
function pairsByPart({ count, pairs }: ClusterInput, parts: DisjointSets): Order {
  const { left, right } = pairs;
  const partOf = (pair: number): number => {
    const [a, b] = [left[pair] ?? 0, right[pair] ?? 0];
    const part = parts.find(a);
    return a !== b && part === parts.find(b) ? part : count;
  };
  const starts = new Uint32Array(count + 2);
  for (let pair = 0; pair < pairs.count; pair++) {
    const after = partOf(pair) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let part = 0; part <= count; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const order = new Uint32Array(pairs.count);
  const next = starts.slice();
  for (let pair = 0; pair < pairs.count; pair++) {
    const part = partOf(pair);
    const place = next[part] ?? 0;
    order[place] = pair;
    next[part] = place + 1;
  }
  return { starts, order };
}

type Order = { readonly starts: Uint32Array; readonly order: Uint32Array };

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

  /** Writes the labels, and is ready for the next part. */
  finish(labels: Uint32Array): void {
    for (const [label, { members }] of this.#clusters) for (const member of members) labels[member] = label;
    this.#clusters.clear();
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
