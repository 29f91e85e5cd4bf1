import type { ScoredPairs } from "../../../linkage/index.ts";

/** A cluster worth showing: its records, the scored pairs within it, and why it was picked. */
export type PickedCluster = {
  readonly records: readonly number[];
  readonly pairs: readonly { readonly left: number; readonly right: number; readonly probability: number }[];
  readonly why: string;
};

/** The largest cluster, and the two that the least probable pairs are in: where an eye is worth most. */
export function pickClusters(labels: Uint32Array, pairs: ScoredPairs): PickedCluster[] {
  const sizes = new Uint32Array(labels.length);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const largest = sizes.reduce((best, size, label) => (size > (sizes[best] ?? 0) ? label : best), 0);
  if ((sizes[largest] ?? 0) < 2) return [];
  const doubtful = leastSure(labels, pairs).filter((label) => label !== largest);
  return [
    showCluster(largest, "the largest", labels, pairs),
    ...doubtful.slice(0, 2).map((label) => showCluster(label, "among the least sure", labels, pairs)),
  ];
}

/** The clusters with the least probable pairs within them, the least sure first; at most three. */
function leastSure(labels: Uint32Array, { left, right, probability, count }: ScoredPairs): number[] {
  const lowest = new Map<number, number>();
  for (let place = 0; place < count; place += 1) {
    const label = labels[left[place] ?? 0] ?? 0;
    if (label !== labels[right[place] ?? 0]) continue;
    const chance = probability[place] ?? 0;
    if (chance < (lowest.get(label) ?? 2)) lowest.set(label, chance);
  }
  let best: [number, number][] = [];
  for (const entry of lowest) {
    if (best.length === 3 && entry[1] >= (best[2]?.[1] ?? 2)) continue;
    best = [...best, entry].toSorted((one, other) => one[1] - other[1]).slice(0, 3);
  }
  return best.map(([label]) => label);
}

function showCluster(label: number, why: string, labels: Uint32Array, pairs: ScoredPairs): PickedCluster {
  const records: number[] = [];
  for (let record = 0; record < labels.length; record += 1)
    if (labels[record] === label) records.push(record);
  const places = new Map(records.map((record, place) => [record, place]));
  const within: PickedCluster["pairs"][number][] = [];
  for (let at = 0; at < pairs.count && within.length < MOST_PAIRS; at += 1) {
    const [left, right] = [places.get(pairs.left[at] ?? 0), places.get(pairs.right[at] ?? 0)];
    if (left !== undefined && right !== undefined)
      within.push({ left, right, probability: pairs.probability[at] ?? 0 });
  }
  return { records, pairs: within, why };
}

/** A million like records would otherwise make a report that no browser opens. */
const MOST_PAIRS = 500;
