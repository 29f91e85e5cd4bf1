import { mean, spreadOf } from "../../../stats/index.ts";

/** As many standard deviations from those before as nobody expects by chance. */
const FAR = 3;
/** With fewer before it, nothing is known of what is usual. */
const ENOUGH = 6;

/**
 * Whether a figure is so far from those before it that somebody has to say why: more than three standard deviations
 * from their mean. With fewer than six before, or none that differ, nothing is.
 */
export function isOutlier(value: number, before: readonly number[]): boolean {
  if (before.length < ENOUGH) return false;
  const spread = spreadOf(before);
  return spread > 0 && Math.abs(value - mean(before)) > FAR * spread;
}
