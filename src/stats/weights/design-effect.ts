import { sum } from "../mean.ts";

/**
 * By how much unequal weights widen what can be said: nΣw²/(Σw)² (Kish 1965). 1 for equal weights.
 * @throws {RangeError} for weights below nought or none above
 */
export function designEffect(weights: readonly number[]): number {
  return weights.length / effectiveNumber(weights);
}

/**
 * As how many answers of equal weight these count: (Σw)²/Σw².
 * @throws {RangeError} for weights below nought or none above
 */
export function effectiveNumber(weights: readonly number[]): number {
  if (
    !weights.every((weight) => weight >= 0 && Number.isFinite(weight)) ||
    !weights.some((weight) => weight > 0)
  )
    throw new RangeError("Weights are numbers from nought, one of them above.");
  return sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
}
