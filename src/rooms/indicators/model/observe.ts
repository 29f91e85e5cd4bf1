import { countInterval, wilsonBetween } from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import { evaluateRange, type Range } from "./evaluate-range.ts";
import { evaluate, type Figure } from "./evaluate.ts";
import { parseFormula, type FigureReference, type Formula } from "./parse-formula.ts";

/** What an indicator comes to in one period, as it may be shown. */
export type Observed =
  | {
      readonly state: "shown";
      /** `null` for an estimate as it was published: nobody here knows what was counted. */
      readonly numerator: number | null;
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
 * @param roundingOf how far a figure may be from what was counted
 */
export function observe(
  rule: Rule,
  figureOf: (reference: FigureReference) => Figure,
  roundingOf: (reference: FigureReference) => number = () => 0,
): Observed {
  if (rule.numerator === undefined) return { state: "none" };
  const numerator = parseFormula(rule.numerator);
  const denominator = rule.denominator === undefined ? undefined : parseFormula(rule.denominator);
  const top = evaluate(numerator, figureOf);
  const base = denominator ? evaluate(denominator, figureOf) : null;
  const standsFor = (figure: Formula): Range | undefined => evaluateRange(figure, figureOf, roundingOf);
  return observedOf(rule, top, base, {
    top: standsFor(numerator),
    base: denominator && standsFor(denominator),
  });
}

/** What the true counts behind rounded ones may be; left out where they are exact. */
export type StandsFor = { readonly top?: Range | undefined; readonly base?: Range | undefined };

/** The same from a numerator and a denominator that are there already: those a partner returns, or sums of months. */
export function observedOf(
  rule: Omit<Rule, "numerator">,
  top: Figure,
  base: Figure | null,
  standsFor: StandsFor = {},
): Observed {
  if (top === "none" || base === "none" || base === 0) return { state: "none" };
  if (top === "held-back" || base === "held-back") return { state: "held-back" };
  if (base !== null && base < rule.fewest) return { state: "too-few" };
  return {
    state: "shown",
    numerator: top,
    denominator: base,
    value: scaleOf(rule) * (base === null ? top : top / base),
    ...intervalOf(rule, standsFor.top ?? exact(top), base === null ? null : (standsFor.base ?? exact(base))),
  };
}

/** What a ratio is multiplied by to be in the unit. */
function scaleOf({ unit }: Pick<Rule, "unit">): number {
  if (unit === "percent") return 100;
  return unit === "per-10000" ? 10_000 : 1;
}

/**
 * The interval of a share or a rate. Of rounded counts it reaches from the lowest end that any counts they may stand for
 * have to the highest: so it holds the interval of the true ones, and tells nothing of which those are.
 */
function intervalOf(
  { unit }: Pick<Rule, "unit">,
  top: Range,
  base: Range | null,
): { low: number | null; high: number | null } {
  if (base === null || top.high < 0) return NO_INTERVAL;
  const [fewest, least] = [Math.max(1, base.low), Math.max(0, top.low)];
  if (unit === "percent" && least <= base.high) {
    const { low, high } = wilsonBetween(top, base);
    return { low: 100 * low, high: 100 * high };
  }
  if (unit === "per-10000" && Number.isInteger(least) && Number.isInteger(top.high)) {
    const [{ low }, { high }] = [countInterval(least), countInterval(top.high)];
    return { low: (10_000 * low) / base.high, high: (10_000 * high) / fewest };
  }
  return NO_INTERVAL;
}

const NO_INTERVAL = { low: null, high: null } as const;

function exact(value: number): Range {
  return { low: value, high: value };
}
