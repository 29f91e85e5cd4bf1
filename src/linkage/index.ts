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
