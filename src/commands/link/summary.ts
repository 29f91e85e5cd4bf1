import type { BlockReport, Rightness } from "../../linkage/index.ts";
import type { Encoding } from "../../foundation/csv/index.ts";

/** Raised when a name or a meaning in the summary changes. */
export const SUMMARY_FORMAT = 1;

/** All that a run has to say: what `--json` prints and summary.json holds. Shares and probabilities are from 0 to 1. */
export type Summary = {
  readonly format: typeof SUMMARY_FORMAT;
  readonly mode: "deduplicate" | "link";
  readonly threshold: number;
  readonly files: readonly FileSummary[];
  readonly counts: Counts;
  readonly blocking: readonly BlockReport[];
  readonly unread: readonly { readonly reason: string; readonly values: number }[];
  readonly rejected: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
  readonly model: ModelSummary;
  /** Null without --truth. */
  readonly truth: TruthSummary | null;
  readonly seconds: Readonly<Record<Stage | "total", number>>;
  readonly peakMemoryMb: number;
  /** Names of the files written; empty without --out. */
  readonly written: readonly string[];
};

export const STAGES = ["read", "block", "learn", "compare", "cluster", "measure", "write"] as const;
export type Stage = (typeof STAGES)[number];

export type FileSummary = {
  readonly file: string;
  readonly records: number;
  readonly rejected: number;
  readonly encoding: Encoding;
  readonly linesReadAsWindows1252: number;
};

export type Counts = {
  readonly records: number;
  readonly rejectedRows: number;
  readonly unreadValues: number;
  /** Pairs compared, and those of them kept with a probability worth keeping. */
  readonly candidatePairs: number;
  readonly scoredPairs: number;
  /** Pairs at or above the threshold; and pairs held to be of one person in the end. */
  readonly pairsAtThreshold: number;
  readonly linkedPairs: number;
  /** People found: clusters of one record or more; those of two or more; and the most records in one. */
  readonly clusters: number;
  readonly clustersOfSeveral: number;
  readonly largestCluster: number;
  readonly cappedBlocks: number;
  readonly cappedRecords: number;
};

export type ModelSummary = {
  readonly id: string;
  readonly learnt: boolean;
  readonly prior: number;
  readonly expectedMatches: number;
};

export type TruthSummary = {
  readonly truePairs: number;
  /** Of the true pairs, how many were compared at all. */
  readonly blockingRecall: number;
  /** Taking every pair of probability 0.5 and more; and at the threshold with the highest F1. */
  readonly pairsAtHalf: Rightness;
  readonly pairsAtBest: Rightness & { readonly threshold: number };
  /** Of the clusters at the threshold; and at whichever of several thresholds has the highest F1. */
  readonly clusters: Rightness;
  readonly clustersAtBest: Rightness & { readonly threshold: number };
  readonly calibrationError: number;
};
