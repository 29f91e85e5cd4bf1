import { clusterPairs, linkOneToOne, type ScoredPairs, type TableColumns } from "../../linkage/index.ts";
import type { LinkRequest } from "./request.ts";

/** Which records are held to be of one person. `labels[r]` is the lowest record of the cluster that record r is in. */
export type Decided = {
  readonly labels: Uint32Array;
  readonly pairsAtThreshold: number;
  readonly linkedPairs: number;
  readonly clusters: number;
  readonly clustersOfSeveral: number;
  readonly largestCluster: number;
};

/** Decides at the threshold: clusters within one file, one to one between two. */
export function decide(
  pairs: ScoredPairs,
  columns: TableColumns,
  { files, threshold }: DecideRequest,
): Decided {
  const labels = labelsAt(pairs, columns, files.length, threshold);
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  let [several, largest, linkedPairs, atThreshold] = [0, 0, 0, 0];
  for (const size of sizes.values()) {
    if (size > 1) several += 1;
    if (size > largest) largest = size;
    linkedPairs += (size * (size - 1)) / 2;
  }
  for (const probability of pairs.probability) if (probability >= threshold) atThreshold += 1;
  return {
    labels,
    pairsAtThreshold: atThreshold,
    linkedPairs,
    clusters: sizes.size,
    clustersOfSeveral: several,
    largestCluster: largest,
  };
}

/** The clusters at a threshold: of one file, or of two linked one to one. */
export function labelsAt(
  pairs: ScoredPairs,
  columns: TableColumns,
  files: number,
  threshold: number,
): Uint32Array {
  if (files === 1) return clusterPairs({ count: columns.count, pairs, threshold });
  const labels = Uint32Array.from({ length: columns.count }, (_, record) => record);
  const linked = linkOneToOne(pairs, threshold);
  for (let at = 0; at < linked.count; at += 1) {
    const [left, right] = [linked.left[at] ?? 0, linked.right[at] ?? 0];
    labels[Math.max(left, right)] = Math.min(left, right);
  }
  return labels;
}

type DecideRequest = Pick<LinkRequest, "files" | "threshold">;
