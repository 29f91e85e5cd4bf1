import type { Interval } from "../intervals.ts";
import type { ChartPoint } from "./xmr-chart.ts";

/** Which way a figure is to go. Neutral: a change is worth a question, and neither good nor bad. */
export type Direction = "up" | "down" | "neutral";

export type Variation = {
  /** Special is a change of a neutral figure. */
  readonly says: "improving" | "worsening" | "special" | "common cause";
  /** The last point there is, which this is about, by index: a later gap says nothing. */
  readonly at: number;
};

/**
 * What a control chart says of how things are going, by its last known point: by the first rule it breaks, in the
 * rules' order, and to which side.
 * @returns undefined without any point
 */
export function variationOf(
  points: readonly (ChartPoint | undefined)[],
  direction: Direction,
): Variation | undefined {
  const at = points.findLastIndex((point) => point !== undefined);
  const first = points[at]?.broken[0];
  if (at === -1) return undefined;
  if (!first) return { says: "common cause", at };
  if (direction === "neutral") return { says: "special", at };
  return { says: (first.side === "high") === (direction === "up") ? "improving" : "worsening", at };
}

export type Assurance = "consistently meets" | "consistently fails" | "inconsistent";

/**
 * Whether a process that stays as it is will meet its target: always, when the target lies beyond the limits on the good
 * side of it, never on the other, and sometimes, by chance, in between and on a limit.
 * @returns undefined without limits, and for a figure that is neither to rise nor to fall
 */
export function assuranceOf(
  limits: Interval | undefined,
  target: number,
  direction: Direction,
): Assurance | undefined {
  if (!limits || direction === "neutral") return undefined;
  if (target > limits.high) return direction === "up" ? "consistently fails" : "consistently meets";
  if (target < limits.low) return direction === "up" ? "consistently meets" : "consistently fails";
  return "inconsistent";
}
