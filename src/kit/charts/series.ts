import type { Look } from "./marks.tsx";
import type { Range } from "./scale.ts";

/** What a point that stands out is. Special: it changed, and neither way is good or bad. */
export type SeriesMark = "improving" | "worsening" | "special";

/** One period. */
export interface SeriesPoint {
  /** As it is read: "Apr 2025". */
  readonly period: string;
  /** Missing is a gap, not a nought. */
  readonly value?: number | undefined;
  /** Between what the value lies, where it is not told more closely. */
  readonly between?: Range | undefined;
  readonly mark?: SeriesMark | undefined;
  /** By which rule it stands out, in words: "outside the limits". */
  readonly why?: string | undefined;
  /** Of this point alone, where each has its own (a chart of shares). */
  readonly limits?: Range | undefined;
  readonly near?: Range | undefined;
  /** What this period was to reach. */
  readonly target?: number | undefined;
}

/** From one definition of the figure to the next: nothing is joined across. */
export interface SeriesPhase {
  /** The index of its first point. */
  readonly from: number;
  /** What began: "New definition". */
  readonly name?: string | undefined;
  readonly centre?: number | undefined;
  readonly limits?: Range | undefined;
  readonly near?: Range | undefined;
}

export const LOOKS: Readonly<Record<SeriesMark | "usual", Look>> = {
  usual: "dot",
  improving: "diamond",
  worsening: "square",
  special: "ring",
};

export const MARK_WORDS: Readonly<Record<SeriesMark, string>> = {
  improving: "improving",
  worsening: "worsening",
  special: "changed",
};

/** Whether nothing at all is told of a point. */
export function isGap({ value, between }: SeriesPoint): boolean {
  return value === undefined && between === undefined;
}

/** The phase a point belongs to: the last that began at it or before. */
export function phaseAt(phases: readonly SeriesPhase[], index: number): SeriesPhase | undefined {
  return phases.findLast(({ from }) => from <= index);
}

/** Whether a new phase begins at a point, and not with the first. */
export function isBreak(phases: readonly SeriesPhase[], index: number): boolean {
  return index > 0 && phases.some(({ from }) => from === index);
}
