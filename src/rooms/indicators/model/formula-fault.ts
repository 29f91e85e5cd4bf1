import { figuresIn, FormulaError, parseFormula } from "./parse-formula.ts";

/** A measure that formulas may name, and what it is split by. */
export type KnownMeasure = { readonly id: string; readonly splits: readonly string[] };

/** What is wrong with a formula: it cannot be read, or names a measure or a split that there is not. */
export function findFormulaFault(text: string, known: readonly KnownMeasure[]): string | undefined {
  try {
    for (const { measure, split } of figuresIn(parseFormula(text))) {
      const found = known.find(({ id }) => id === measure);
      if (!found) return `There is no measure "${measure}"`;
      if (split !== undefined && !found.splits.includes(split))
        return `"${measure}" is not split by "${split}"`;
    }
    return undefined;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}
