/** The door of linkage: are these two records of one person? Pure: no input, no output, nothing of ours imported. */
export { FIELDS, type Field, type RawRecord } from "./field.ts";
export type { LinkRecord, Unread } from "./link-record.ts";
export {
  GROUPS,
  MODEL_FORMAT,
  type Group,
  type GroupWeights,
  type Knot,
  type LevelWeight,
  type LinkModel,
  type Provenance,
} from "./link-model.ts";
export type { Frequencies, PairScore, ScorePart } from "./pair-score.ts";
export { normaliseRecord } from "./normalise-record.ts";
export { RecordTable, type TableColumns } from "./table/record-table.ts";
export { TextIndex } from "./table/text-index.ts";
export { probabilityOf } from "./score/calibrated.ts";
export { defaultModel } from "./score/default-model.ts";
export { ModelError, parseModel } from "./score/parse-model.ts";
export { scorePair } from "./score/score-pair.ts";
export { explainPair, type Explanation } from "./score/explain-pair.ts";
export { blockKeys } from "./block/block-keys.ts";
export { BLOCK_KINDS, type BlockKind } from "./block/block-kinds.ts";
export { type Blocks, prepareBlocks } from "./block/blocks.ts";
export { type BlockSettings, DEFAULT_BLOCKS } from "./block/block-caps.ts";
export type { BlockReport } from "./block/block-report.ts";
export type { Slice } from "./block/each-pair.ts";
export {
  DEFAULT_LINK,
  linkRecords,
  type LinkResult,
  type LinkSettings,
  mergeSlices,
  type ScoredPairs,
  type ScoredSlice,
  scoreSlice,
} from "./batch/link-records.ts";
export { DEFAULT_TRAINING, trainModel, trainOn, type TrainSettings } from "./train/train-model.ts";
export { expectedCalibrationError, type Judged } from "./measure/calibration-error.ts";
export {
  blockingRecall,
  measureClusters,
  measurePairs,
  type PairMeasures,
  type Rightness,
  type Truth,
} from "./measure/measure-pairs.ts";
export { calibrate } from "./measure/calibrate.ts";
export {
  clusterPairs,
  type ClusterInput,
  reclusterLocal,
  type WeightedPairs,
} from "./cluster/cluster-pairs.ts";
export { linkOneToOne } from "./cluster/link-one-to-one.ts";
export {
  type Chart,
  type ChartTable,
  clusterChart,
  type ClusterView,
  createTableScorer,
  formatProbability,
  matchWeightChart,
  waterfallChart,
  type WaterfallStep,
} from "./charts/index.ts";
