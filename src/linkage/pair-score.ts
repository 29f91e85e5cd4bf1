import type { Group } from "./link-model.ts";

/**
 * How far two records speak for being of one person. `bits` is the base-2 logarithm of the odds: the sum of the parts' bits.
 * `probability` follows from it, after calibration if the model has one.
 */
export type PairScore = {
  readonly bits: number;
  readonly probability: number;
  readonly parts: readonly ScorePart[];
};

/** What one group adds. "prior" is where every pair starts; "household" is what the guard for people who live together takes away. */
export type ScorePart = {
  readonly group: Group | "prior" | "household";
  readonly level: string;
  readonly bits: number;
};

/** How common values are: the share (0 to 1) of people whose field holds this normalised value; undefined if not known. */
export type Frequencies = { share(field: string, value: string): number | undefined };
