import { blockingRecall, measureClusters, measurePairs } from "../../linkage/index.ts";
import { labelsAt } from "./decide.ts";
import type { Run } from "./run-link.ts";
import type { TruthSummary } from "./summary.ts";

/** Thresholds at which clusters are tried; fewer of them where each takes long. */
const TRIED = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const TRIED_OF_MANY = [0.3, 0.5, 0.8];
const MANY = 300_000;

/** Measures a run against the persons the records are truly of. */
export function measureRun({ request, read, blocks, scored, decided }: Run): TruthSummary {
  const { columns, records } = read;
  const { truePairs, half, best, calibrationError } = measurePairs(scored.pairs, records.truth, columns);
  const tried = scored.pairs.count > MANY ? TRIED_OF_MANY : TRIED;
  const clusters = measureClusters(decided.labels, records.truth, columns);
  const attempts = tried.map((threshold) => ({
    ...measureClusters(
      labelsAt(scored.pairs, columns, request.files.length, threshold),
      records.truth,
      columns,
    ),
    threshold,
  }));
  const clustersAtBest = attempts.reduce((one, other) => (other.f1 > one.f1 ? other : one), {
    ...clusters,
    threshold: request.threshold,
  });
  return {
    truePairs,
    blockingRecall: blockingRecall(columns, blocks, records.truth),
    pairsAtHalf: half,
    pairsAtBest: best,
    clusters,
    clustersAtBest,
    calibrationError,
  };
}
