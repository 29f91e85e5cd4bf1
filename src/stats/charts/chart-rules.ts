import type { Interval } from "../intervals.ts";

/** The rules by which a point of a control chart is special, in the order in which they are told. */
export type ChartRule = "outside" | "trend" | "two of three" | "one side";

/** A rule a point breaks, and towards which side: a rising trend is high. */
export type RuleBroken = { readonly rule: ChartRule; readonly side: Side };
export type Side = "high" | "low";

/** What a point is held against. Without limits, or near limits, the rules that need them are not asked. */
export type ChartLines = {
  readonly centre: number;
  readonly limits?: Interval | undefined;
  readonly near?: Interval | undefined;
};

/** So many points one after another make a trend, or a run on one side of the centre. */
const MANY = 7;
/** Differences smaller than this share of the largest value are rounding, not differences. */
const ROUNDING = 1e-9;

/**
 * Which rules each point breaks, in the rules' order: outside the limits; seven points one after another all rising or
 * all falling (all seven are marked); two of three beyond a near limit with all three on the same side (those beyond are
 * marked); seven on one side (a point on the centre ends the run). A gap ends whatever is going on: nobody knows what
 * stood there.
 * @param values in the order of time; undefined is a gap
 * @param linesAt what the point of that index is held against
 */
export function findRulesBroken(
  values: readonly (number | undefined)[],
  linesAt: (index: number) => ChartLines,
): readonly (readonly RuleBroken[])[] {
  const least = ROUNDING * Math.max(...values.map((value) => Math.abs(value ?? 0)), 0);
  const sideOf = (value: number | undefined, of: number | undefined): Side | undefined => {
    if (value === undefined || of === undefined || Math.abs(value - of) <= least) return undefined;
    return value > of ? "high" : "low";
  };
  const beyond = (index: number, limits: Interval | undefined): Side | undefined => {
    if (sideOf(values[index], limits?.high) === "high") return "high";
    return sideOf(values[index], limits?.low) === "low" ? "low" : undefined;
  };
  const centred = values.map((value, index) => sideOf(value, linesAt(index).centre));
  const steps = values.map((value, index) => sideOf(value, values[index - 1]));
  const near = values.map((_, index) => beyond(index, linesAt(index).near));
  const found: readonly (readonly [ChartRule, readonly (Side | undefined)[]])[] = [
    ["outside", values.map((_, index) => beyond(index, linesAt(index).limits))],
    ["trend", trends(steps)],
    ["two of three", twoOfThree(near, centred)],
    ["one side", stretches(centred, MANY, 0)],
  ];
  return values.map((_, index) =>
    found.flatMap(([rule, sides]) => {
      const side = sides[index];
      return side ? [{ rule, side }] : [];
    }),
  );
}

/** A step belongs to the point it ends at: six of them, and the point before the first. */
function trends(steps: readonly (Side | undefined)[]): readonly (Side | undefined)[] {
  return stretches(steps, MANY - 1, 1);
}

/** Where the same side stands at least `fewest` times one after another, marked from so many places before its first. */
function stretches(
  sides: readonly (Side | undefined)[],
  fewest: number,
  before: number,
): readonly (Side | undefined)[] {
  const marked: (Side | undefined)[] = sides.map(() => undefined);
  let from = 0;
  for (let to = 1; to <= sides.length; to += 1) {
    const side = sides[from];
    if (to < sides.length && sides[to] === side) continue;
    if (side && to - from >= fewest) marked.fill(side, from - before, to);
    from = to;
  }
  return marked;
}

function twoOfThree(
  near: readonly (Side | undefined)[],
  centred: readonly (Side | undefined)[],
): readonly (Side | undefined)[] {
  return near.map((side, index) => {
    if (!side) return undefined;
    const isPart = [index - 2, index - 1, index].some((from) => {
      const three = [from, from + 1, from + 2];
      return three.every((at) => centred[at] === side) && three.filter((at) => near[at] === side).length >= 2;
    });
    return isPart ? side : undefined;
  });
}
