import { mean, sum } from "./mean.ts";

/**
 * The standard deviation of a sample: how far its values are from their mean, as a rule.
 * @returns NaN of fewer than two
 */
export function spreadOf(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(sum(values.map((each) => (each - middle) ** 2)) / (values.length - 1));
}
