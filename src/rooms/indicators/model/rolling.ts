import type { DisclosureProfile } from "../../../stats/index.ts";
import { addMonths, monthName } from "../../../foundation/clock/index.ts";
import { MONTHS, type Indicator } from "./indicator.ts";
import { observedOf, type Observed } from "./observe.ts";
import { parseFormula, type Formula } from "./parse-formula.ts";
import { endOf, type Period } from "./period.ts";
import { forEverybody, type PublicFigure } from "./public-figure.ts";

const YEAR = 12;

/** One figure of a series, as its sum takes it. */
type Part = Period & { readonly version: number; readonly observed: Observed };

/** Twelve months together, up to the end of one period. */
export type Rolling = {
  /** The first of the twelve months. */
  readonly start: string;
  readonly version: number;
  /** Whether the definition changed within them, so that there is nothing to add up. */
  readonly isBroken: boolean;
  readonly observed: Observed;
};

/**
 * Twelve months together, up to the end of each period from the first year on: numerators and denominators as they were
 * recorded, added, so that a share has the interval of the whole year. What rests on a figure that there is not, or that
 * is not shown, is not there or not shown either; nothing is added over a change of what is meant.
 *
 * Windows overlap: eleven of twelve months are the same in two that follow one another. So no control chart is drawn of
 * them, whose limits are for figures that do not share anything.
 */
export function rollingOf(rule: Indicator, series: readonly Part[]): Rolling[] {
  const months = MONTHS[rule.every];
  const byStart = new Map(series.filter((part) => part.months === months).map((part) => [part.start, part]));
  const [first] = [...byStart.keys()].toSorted();
  return [...byStart.values()].flatMap((last) => {
    const start = addMonths(endOf(last), -YEAR);
    if (first === undefined || start < first) return [];
    const parts = Array.from({ length: YEAR / months }, (_, at) =>
      byStart.get(addMonths(start, at * months)),
    );
    const isBroken = parts.some((part) => part !== undefined && part.version !== last.version);
    const observed: Observed = isBroken ? { state: "none" } : sumOf(rule, parts);
    return [{ start, version: last.version, isBroken, observed }];
  });
}

/** Twelve months together as they are told: by the rule of small parts of a share, as `asTold` tells each period. */
export function rollingAsTold(
  rule: Indicator,
  series: readonly Part[],
  profile: DisclosureProfile,
): RollingTold[] {
  return rollingOf(rule, series).map((each) => ({
    ...each,
    observed:
      rule.source === "computed"
        ? forEverybody(rule, { months: YEAR, observed: each.observed }, profile)
        : each.observed,
  }));
}

export type RollingTold = Omit<Rolling, "observed"> & { readonly observed: PublicFigure };

/**
 * Why an indicator has no figure of twelve months together; undefined where it has one. Only counts of what happened add
 * up: a median does not, nor does a number of those there are at one time, and of what partners return nobody knows here.
 */
export function whyNotRolling({
  every,
  unit,
  source,
  numerator,
  denominator,
  lacks,
}: Indicator): string | undefined {
  if (lacks !== undefined || source === "survey" || source === "external")
    return "Nothing of it is counted month by month.";
  if (every === "year") return "Each of its figures is of a year already.";
  if (source === "returned")
    return unit === "percent"
      ? undefined
      : "Whether what is returned may be added up over months is not known here.";
  const formulas = [numerator, denominator].flatMap((text) =>
    text === undefined ? [] : [parseFormula(text)],
  );
  if (formulas.some(hasMedian)) return "The median of a year cannot be worked out from those of its months.";
  return formulas.every(addsUp) ? undefined : "Its formula does not add up over months.";
}

/** "Year to Oct 2026". */
export function rollingName(rolling: Pick<Rolling, "start">): string {
  return `Year to ${rollingEnd(rolling)}`;
}

/** The last of the twelve months: "Oct 2026". */
export function rollingEnd({ start }: Pick<Rolling, "start">): string {
  return monthName(addMonths(start, YEAR - 1));
}

function sumOf(rule: Indicator, parts: readonly (Part | undefined)[]): Observed {
  const states = parts.map((part) => part?.observed.state ?? "none");
  for (const state of ["none", "held-back", "too-few"] as const) if (states.includes(state)) return { state };
  const shown = parts.flatMap((part) => (part?.observed.state === "shown" ? [part.observed] : []));
  const bases = shown.flatMap(({ denominator }) => denominator ?? []);
  const top = shown.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
  const base = bases.length === 0 ? null : bases.reduce((sum, each) => sum + each, 0);
  return observedOf(rule, top, base);
}

function hasMedian(formula: Formula): boolean {
  if (formula.kind === "figure") return formula.figure.figure === "median";
  return formula.kind === "operation" && (hasMedian(formula.left) || hasMedian(formula.right));
}

/** Sums and differences of figures, each of them as it is or a number of times. A number by itself would be added each month. */
function addsUp(formula: Formula): boolean {
  if (formula.kind !== "operation") return formula.kind === "figure";
  const { operator, left, right } = formula;
  if (operator === "+" || operator === "-") return addsUp(left) && addsUp(right);
  if (operator === "/") return addsUp(left) && right.kind === "number";
  return (addsUp(left) && right.kind === "number") || (left.kind === "number" && addsUp(right));
}
