import { evaluate, OPERATIONS, type Figure } from "./evaluate.ts";
import type { FigureReference, Formula } from "./parse-formula.ts";

/** Two ends, both of them possible. */
export type Range = { readonly low: number; readonly high: number };

/**
 * Between what a formula may lie when its figures are rounded: each is what it says, give or take its rounding, and no
 * count is less than nought. Undefined where the formula comes to no number.
 * @param roundingOf how far a figure may be from what was counted; nought where it is exact
 */
export function evaluateRange(
  formula: Formula,
  figureOf: (reference: FigureReference) => Figure,
  roundingOf: (reference: FigureReference) => number,
): Range | undefined {
  if (typeof evaluate(formula, figureOf) !== "number") return undefined;
  const rangeOf = (part: Formula): Range => {
    if (part.kind === "number") return { low: part.value, high: part.value };
    if (part.kind === "figure") {
      const [value, rounding] = [Number(figureOf(part.figure)), roundingOf(part.figure)];
      return { low: Math.max(0, value - rounding), high: value + rounding };
    }
    const [left, right] = [rangeOf(part.left), rangeOf(part.right)];
    const ends = [left.low, left.high].flatMap((one) =>
      [right.low, right.high].map((other) => OPERATIONS[part.operator](one, other)),
    );
    return { low: Math.min(...ends), high: Math.max(...ends) };
  };
  const { low, high } = rangeOf(formula);
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined;
}
