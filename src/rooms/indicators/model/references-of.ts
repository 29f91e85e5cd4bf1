import type { Indicator } from "./indicator.ts";
import { figuresIn, parseFormula, type FigureReference } from "./parse-formula.ts";

/** The figures that an indicator's formulas ask for; none where it has none. */
export function referencesOf({
  numerator,
  denominator,
}: Pick<Indicator, "numerator" | "denominator">): FigureReference[] {
  return [numerator, denominator].flatMap((text) =>
    text === undefined ? [] : figuresIn(parseFormula(text)),
  );
}

/** The measures among them, each once. */
export function measuresOf(indicator: Pick<Indicator, "numerator" | "denominator">): string[] {
  return [...new Set(referencesOf(indicator).map(({ measure }) => measure))];
}
