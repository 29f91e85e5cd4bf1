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
export { defaultModel } from "./score/default-model.ts";
export { ModelError, parseModel } from "./score/parse-model.ts";
export { scorePair } from "./score/score-pair.ts";
export { explainPair, type Explanation } from "./score/explain-pair.ts";
