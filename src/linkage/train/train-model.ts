import { type BlockSettings, DEFAULT_BLOCKS } from "../block/block-caps.ts";
import { allPairs, type Blocks, prepareBlocks } from "../block/blocks.ts";
import type { LinkModel } from "../link-model.ts";
import { defaultModel } from "../score/default-model.ts";
import type { RecordTable, TableColumns } from "../table/record-table.ts";
import { fitModel } from "./fit-model.ts";
import { samplePatterns } from "./sample-patterns.ts";

export type TrainSettings = {
  /** ISO 8601, written into the model; time is the caller's. */
  readonly trainedAt: string;
  readonly id: string;
  /** Where to start from, and what holds where the records say little. */
  readonly start: LinkModel;
  readonly blocks: BlockSettings;
  /** Most pairs taken at random (for u), and most candidate pairs (for m). */
  readonly randomPairs: number;
  readonly candidatePairs: number;
  /** How many pairs' weight the starting model has against what is found. */
  readonly trust: number;
  readonly seed: number;
};

export const DEFAULT_TRAINING: Omit<TrainSettings, "trainedAt" | "id"> = {
  start: defaultModel(),
  blocks: DEFAULT_BLOCKS,
  randomPairs: 100_000,
  candidatePairs: 300_000,
  trust: 15,
  seed: 1,
};

/**
 * Learns a model from records alone, nobody having said which are of one person. u comes from pairs at random, weighted by how unlikely they
 * are to be matches; m from candidate pairs by expectation and maximisation, first within each kind of block (without the groups that the
 * block holds equal), then over all candidates, with the prior that they themselves bear out. All of it works on counts of patterns.
 */
export function trainModel(
  table: RecordTable,
  settings: Pick<TrainSettings, "trainedAt" | "id"> & Partial<TrainSettings>,
): LinkModel {
  const columns = table.columns();
  return trainOn(columns, prepareBlocks(columns, settings.blocks ?? DEFAULT_BLOCKS), settings);
}

/** The same for a table whose blocks have been prepared. */
export function trainOn(
  columns: TableColumns,
  blocks: Blocks,
  settings: Pick<TrainSettings, "trainedAt" | "id"> & Partial<TrainSettings>,
): LinkModel {
  const all = { ...DEFAULT_TRAINING, ...settings };
  const patterns = samplePatterns(columns, blocks, all);
  const fitted = fitModel(patterns, { ...all.start, prior: startingPrior(columns) }, all);
  return {
    ...fitted,
    id: all.id,
    provenance: {
      description: "Learnt from records without known answers, by expectation and maximisation.",
      trainedAt: all.trainedAt,
      records: columns.count,
      candidatePairs: patterns.candidates,
      expectedMatches: Math.round(fitted.prior * patterns.pairs),
      settings: {
        start: all.start.id,
        randomPairs: all.randomPairs,
        candidatePairs: all.candidatePairs,
        trust: all.trust,
        seed: all.seed,
        blockCap: all.blocks.blockCap,
        neighbours: all.blocks.neighbours,
        coarsePairs: all.blocks.coarsePairs,
        everyPair: all.blocks.everyPair,
      },
    },
    calibration: null,
  };
}

/** Half of the records come back once. */
function startingPrior(columns: TableColumns): number {
  return Math.min(0.2, (0.5 * columns.count) / Math.max(1, allPairs(columns)));
}
