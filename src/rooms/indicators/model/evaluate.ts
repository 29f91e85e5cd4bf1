import type { FigureReference, Formula, Operator } from "./parse-formula.ts";

/** A number; or why there is none: it is too small to show, or nothing was counted. */
export type Figure = number | "held-back" | "none";

/**
 * Works a formula out. What rests on a figure that is held back is held back; what rests on one that there is not, or
 * divides by nought, there is not either.
 * @param figureOf what there is of one measure in the period
 */
export function evaluate(formula: Formula, figureOf: (reference: FigureReference) => Figure): Figure {
  if (formula.kind === "number") return formula.value;
  if (formula.kind === "figure") return figureOf(formula.figure);
  const left = evaluate(formula.left, figureOf);
  const right = evaluate(formula.right, figureOf);
  if (left === "none" || right === "none") return "none";
  if (left === "held-back" || right === "held-back") return "held-back";
  const value = OPERATIONS[formula.operator](left, right);
  return Number.isFinite(value) ? value : "none";
}

/** What each sign of a formula does. */
export const OPERATIONS: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
};
