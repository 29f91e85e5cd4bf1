import { countInterval, wilson } from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import { evaluate, type Figure } from "./evaluate.ts";
import { parseFormula, type FigureReference } from "./parse-formula.ts";

/** What an indicator comes to in one period, as it may be shown. */
export type Observed =
  | {
      readonly state: "shown";
      readonly numerator: number;
      /** `null` for a count, a median and whatever else is out of nothing. */
      readonly denominator: number | null;
      /** In the indicator's unit: 62.5 is 62.5 percent. */
      readonly value: number;
      /** 95% interval, in the unit; `null` where the figure has none. */
      readonly low: number | null;
      readonly high: number | null;
    }
  | { readonly state: "too-few" | "held-back" | "none" };

/** What one indicator asks of a period: its two formulas, its unit and how few are too few. */
export type Rule = Pick<Indicator, "numerator" | "denominator" | "unit" | "fewest">;

/**
 * An indicator's figure from those of its measures. Nothing is shown that rests on what is not, nor out of fewer than
 * the indicator's fewest. Ratios come from figures as they are released, rounded as those are.
 */
export function observe(rule: Rule, figureOf: (reference: FigureReference) => Figure): Observed {
  if (rule.numerator === undefined) return { state: "none" };
  const top = evaluate(parseFormula(rule.numerator), figureOf);
  const base = rule.denominator === undefined ? null : evaluate(parseFormula(rule.denominator), figureOf);
  return observedOf(rule, top, base);
}

/** The same from a numerator and a denominator that are there already: those a partner returns, or sums of months. */
export function observedOf(rule: Omit<Rule, "numerator">, top: Figure, base: Figure | null): Observed {
  if (top === "none" || base === "none" || base === 0) return { state: "none" };
  if (top === "held-back" || base === "held-back") return { state: "held-back" };
  if (base !== null && base < rule.fewest) return { state: "too-few" };
  return {
    state: "shown",
    numerator: top,
    denominator: base,
    value: scaleOf(rule) * (base === null ? top : top / base),
    ...intervalOf(rule, top, base),
  };
}

/** What a ratio is multiplied by to be in the unit. */
function scaleOf({ unit }: Pick<Rule, "unit">): number {
  if (unit === "percent") return 100;
  return unit === "per-10000" ? 10_000 : 1;
}

function intervalOf(
  rule: Pick<Rule, "unit">,
  top: number,
  base: number | null,
): { low: number | null; high: number | null } {
  if (rule.unit === "percent" && base !== null && top >= 0 && top <= base) {
    const { low, high } = wilson(top, base);
    return { low: 100 * low, high: 100 * high };
  }
  if (rule.unit === "per-10000" && base !== null && Number.isInteger(top) && top >= 0) {
    const { low, high } = countInterval(top);
    return { low: (10_000 * low) / base, high: (10_000 * high) / base };
  }
  return { low: null, high: null };
}
