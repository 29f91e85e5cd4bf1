import type { Indicator } from "../model/indicator.ts";

export const BETTER: Readonly<Record<Indicator["better"], string>> = {
  up: "More is better",
  down: "Less is better",
  neither: "Neither way is better by itself",
};

export const EVERY: Readonly<Record<Indicator["every"], string>> = {
  month: "Every month",
  quarter: "Every quarter",
  year: "Every financial year, April to March",
};

const SOURCES: Readonly<Record<Indicator["source"], string>> = {
  computed: "Counted by Fanlight from the work that is recorded in it",
  returned: "Returned by agencies, and approved by somebody else",
  survey: "A survey, weighted where that can be done",
  external: "Published by others",
};

/** Where the figure comes from, and from whom. */
export function saySource(
  { source, returnedBy = [] }: Indicator,
  nameOf: (agency: string) => string,
): string {
  return returnedBy.length === 0
    ? SOURCES[source]
    : `${SOURCES[source]}: ${returnedBy.map(nameOf).join(", ")}`;
}

/** The formula as it is worked out; or what it lacks. */
export function sayFormula({ numerator, denominator, lacks, source }: Indicator): string {
  if (numerator !== undefined)
    return denominator === undefined ? numerator : `(${numerator}) ÷ (${denominator})`;
  if (lacks !== undefined) return `Cannot be counted yet. Not recorded here: ${lacks}.`;
  return source === "returned"
    ? "The numbers returned, of all agencies together"
    : "As published by its source";
}
