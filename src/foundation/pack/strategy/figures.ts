import { type Finding, type LintedQuantity, printedAt } from "./finding.ts";
import { basesOf, fitsBase, likePrinted, nearestCounts } from "./percent.ts";

const number = (value: number): string => value.toLocaleString("en-GB");

/** Percentages that cannot be what they are said to be of. */
export function findMisfits(quantities: readonly LintedQuantity[]): Finding[] {
  return quantities.flatMap((quantity) => {
    const { percent, count, base, baseFrom } = quantity;
    if (percent === undefined || base === undefined) return [];
    if (fitsBase({ percent, count, base, isBaseLookedUp: baseFrom !== undefined })) return [];
    const sentence = [describeMisfit(percent, count, base), ...findTwin(quantity, quantities)].join(" ");
    const cure = `Ask whoever wrote it which of the figures is meant: ${quantity.says}. Until then quote neither.`;
    return [{ rule: "percentage-and-base", code: quantity.id, ...printedAt(quantity), sentence, cure }];
  });
}

function describeMisfit(percent: number, count: number | undefined, base: number): string {
  if (count !== undefined) {
    const share = likePrinted((100 * count) / base, percent);
    return `It says ${percent}%, but ${number(count)} out of ${number(base)} is ${share}.`;
  }
  const near = nearestCounts(percent, base).map(
    (whole) => `${number(whole)} of ${number(base)} is ${likePrinted((100 * whole) / base, percent)}`,
  );
  return `${percent}% of ${number(base)} is no whole number: ${near.join(", ")}.${describeOther(percent, base)}`;
}

/** What is printed as the base may be the number that was found. */
function describeOther(percent: number, printed: number): string {
  const bases = basesOf(percent, printed);
  if (bases === undefined) return "";
  const [least, most] = bases.map(number);
  return ` If ${number(printed)} is the number found, they were out of ${least === most ? least : `${least} to ${most}`}.`;
}

/** A percentage that does not fit, and stands elsewhere for another thing, was perhaps copied from there. */
function findTwin(one: LintedQuantity, all: readonly LintedQuantity[]): string[] {
  const twin = all.find(({ about, percent }) => about !== one.about && percent === one.percent);
  return twin ? [`${one.percent}% is also printed for something else: ${twin.says}.`] : [];
}

/** The same thing given two values: each of the two in its own right may well be true. */
export function findContradictions(quantities: readonly LintedQuantity[]): Finding[] {
  return [...Map.groupBy(quantities, ({ about }) => about).values()].flatMap((same) =>
    (["percent", "count"] as const).flatMap((kind) => {
      const given = same.filter((one) => one[kind] !== undefined);
      const other = given.find((one) => given.some((two) => contradict(one, two, kind)));
      const first = given[0];
      if (first === undefined || other === undefined) return [];
      const values = given.map((one) => `${show(one, kind)} on ${pages(one)} (${one.says})`);
      return [
        {
          rule: "two-values" as const,
          code: first.about,
          ...printedAt(first),
          sentence: `The same thing has more than one value: ${values.join("; ")}.`,
          cure: "Ask which is right, or what makes them two different things. Until then give both, with their pages.",
        },
      ];
    }),
  );
}

/** "Over 40" and 43 agree; "over 40" and 38 do not. */
function contradict(one: LintedQuantity, two: LintedQuantity, kind: "percent" | "count"): boolean {
  const [a, b] = [one[kind], two[kind]];
  if (a === undefined || b === undefined || a === b) return false;
  if (one.atLeast && two.atLeast) return false;
  if (one.atLeast) return b < a;
  if (two.atLeast) return a < b;
  return true;
}

function show(one: LintedQuantity, kind: "percent" | "count"): string {
  const value = kind === "percent" ? `${one.percent}%` : number(one.count ?? 0);
  return one.atLeast ? `at least ${value}` : value;
}

function pages({ page, toPage, document }: LintedQuantity): string {
  if (page === undefined) return "a page not given";
  const where = toPage === undefined ? `page ${page}` : `a page from ${page} to ${toPage}`;
  return document === undefined ? where : `${where} of ${document}`;
}
