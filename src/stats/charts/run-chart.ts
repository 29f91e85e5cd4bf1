import { binomialQuantile } from "../binomial.ts";
import { median } from "../percentile.ts";

/** With fewer points off the median, runs and crossings say nothing. */
const FEWEST = 10;

export type RunChart = {
  readonly centre: number;
  /** Points off the median: those on it neither end a run nor belong to one. */
  readonly useful: number;
  readonly longestRun: number;
  /** A longer run than this is a signal. */
  readonly longestUsual: number;
  readonly crossings: number;
  /** Fewer crossings than this are a signal. */
  readonly fewestUsual: number;
  readonly says: "changed" | "only chance" | "too few to say";
};

/**
 * The run chart: whether values keep to one side of their median for longer than chance would (a run longer than
 * round(log2 n) + 3), or cross it more seldom (less often than the 5% quantile of a binomial of n − 1 and a half;
 * Anhøj and Olesen 2014). Missing periods are passed over.
 * @param values in the order of time; undefined is a gap
 * @returns undefined when there is no value at all
 */
export function runChart(values: readonly (number | undefined)[]): RunChart | undefined {
  const known = values.filter((value) => value !== undefined);
  const centre = median(known);
  if (centre === undefined) return undefined;
  const isAbove = known.filter((value) => value !== centre).map((value) => value > centre);
  const useful = isAbove.length;
  const { longestUsual, fewestUsual } = runLimits(useful);
  let [crossings, run, longestRun] = [0, 0, 0];
  for (const [index, each] of isAbove.entries()) {
    const isCrossing = index > 0 && each !== isAbove[index - 1];
    if (isCrossing) crossings += 1;
    run = isCrossing ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  const isSignal = longestRun > longestUsual || crossings < fewestUsual;
  const says = useful < FEWEST ? "too few to say" : isSignal ? "changed" : "only chance";
  return { centre, useful, longestRun, longestUsual, crossings, fewestUsual, says };
}

/** The longest run and the fewest crossings that are still usual, of so many points off the median. */
function runLimits(useful: number): { longestUsual: number; fewestUsual: number } {
  if (useful < 1) return { longestUsual: 0, fewestUsual: 0 };
  return {
    longestUsual: Math.round(Math.log2(useful)) + 3,
    fewestUsual: binomialQuantile(0.05, useful - 1, 0.5),
  };
}
