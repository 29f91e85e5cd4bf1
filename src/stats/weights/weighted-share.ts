import { wilson, type Interval } from "../intervals.ts";
import { sum } from "../mean.ts";
import { effectiveNumber } from "./design-effect.ts";

export type Weighted = { readonly weight: number; readonly isYes: boolean };

export type WeightedShare = {
  readonly share: number;
  /** Wilson's, of as many as the answers count for. */
  readonly interval: Interval;
  /** How many answered. */
  readonly base: number;
  readonly effective: number;
};

/**
 * A weighted share of those who gave a valid answer. Its interval is Wilson's at the effective number: for an open link,
 * which is no sample by chance, indicative only.
 * @param level 0.95 for 95%
 * @returns undefined of no answers, or none that weighs anything
 * @throws {RangeError} for a weight below nought
 */
export function weightedShare(answers: readonly Weighted[], level = 0.95): WeightedShare | undefined {
  const weights = answers.map(({ weight }) => weight);
  if (sum(weights) === 0) return undefined;
  const effective = effectiveNumber(weights);
  const yes = sum(answers.filter(({ isYes }) => isYes).map(({ weight }) => weight));
  const share = Math.min(1, yes / sum(weights));
  const interval = wilson(share * effective, effective, level);
  return { share, interval, base: answers.length, effective };
}

/** From how many answers on a figure is shown, and from how many without a warning. */
export type BaseRule = { readonly shown: number; readonly firm: number };

/** What becomes of a figure that stands on so few answers: hidden, flagged as small, or shown. */
export function standingOf(
  base: number,
  { shown, firm }: BaseRule = { shown: 30, firm: 50 },
): "hidden" | "flagged" | "shown" {
  if (base < shown) return "hidden";
  return base < firm ? "flagged" : "shown";
}
