import { fitsBase } from "../../../foundation/pack/index.ts";
import { needsBase, unfitPart } from "./fit-figure.ts";
import type { Indicator } from "./indicator.ts";
import { observedOf, type Observed } from "./observe.ts";
import { readNumber } from "./written-number.ts";

/** What one row says was counted, and what the indicator comes to by it; or what cannot stand in it. */
export type Entry =
  { readonly observed: Observed; readonly isWeighted: boolean } | { readonly faults: readonly string[] };

type Cells = Readonly<Record<string, string>>;
const NUMBERS = ["numerator", "denominator", "value", "low", "high"] as const;
type Numbers = Readonly<Record<(typeof NUMBERS)[number], number | undefined>>;

/** Reads the figures of one row of a file for one indicator. */
export function readEntry(indicator: Indicator, cells: Cells): Entry {
  const wrong = NUMBERS.filter((name) => cells[name] && readNumber(cells[name]) === undefined);
  if (wrong.length > 0)
    return { faults: wrong.map((name) => `“${name}” is no number. Write it as 1240 or 62.5.`) };
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, readNumber(cells[name] ?? "")])) as Numbers;
  const weighted = (cells["weighted"] ?? "").toLowerCase();
  if (!["", "no", "yes"].includes(weighted))
    return { faults: ["“weighted” is yes or no. Leave it empty for no."] };
  return weighted === "yes" ? readWeighted(indicator, numbers) : readCounted(indicator, numbers);
}

/** A survey's figure as its weights gave it: nothing here could work it out again. */
function readWeighted(indicator: Indicator, { numerator, denominator, value, low, high }: Numbers): Entry {
  if (indicator.source !== "survey" && indicator.source !== "external")
    return { faults: ["Only figures of surveys and of others are weighted. Give what was counted."] };
  if (value === undefined || !denominator || low === undefined || high === undefined)
    return {
      faults: ["A weighted figure needs “value”, “low” and “high”, and in “denominator” how many answered."],
    };
  if (numerator !== undefined)
    return { faults: ["A weighted figure has no numerator. Leave “numerator” empty."] };
  const isShare = indicator.unit === "percent";
  if (!(low <= value && value <= high) || (isShare && (low < 0 || high > 100)))
    return { faults: ["The range does not hold the figure. Put “low”, “value” and “high” right."] };
  if (denominator < indicator.fewest) return { observed: { state: "too-few" }, isWeighted: true };
  const share = isShare ? (value * denominator) / 100 : value;
  return {
    observed: { state: "shown", numerator: share, denominator, value, low, high },
    isWeighted: true,
  };
}

function readCounted(indicator: Indicator, numbers: Numbers): Entry {
  const { denominator, value, low, high } = numbers;
  if (low !== undefined || high !== undefined)
    return {
      faults: [
        "The range is worked out here, unless the figure is weighted. Leave “low” and “high” empty, or write yes in “weighted”.",
      ],
    };
  const hasBase = needsBase(indicator);
  if (!hasBase && denominator !== undefined)
    return { faults: ["It is out of nothing. Leave “denominator” empty."] };
  if (hasBase && !denominator) return { faults: ["Say in “denominator” out of how many it is."] };
  const counted = countedOf(indicator, numbers);
  if (typeof counted === "string") return { faults: [counted] };
  if (counted < 0 && indicator.unit !== "points")
    return { faults: ["It is less than nought. Put it right."] };
  if (unfitPart(indicator, { numerator: counted, denominator }) === "numerator")
    return { faults: ["“numerator” is greater than “denominator”. Put one of them right."] };
  if (value !== undefined && !fits(indicator, { value, counted, denominator }))
    return {
      faults: ["“value” is not what “numerator” and “denominator” come to. Put right whichever is wrong."],
    };
  return { observed: observedOf(indicator, counted, denominator ?? null), isWeighted: false };
}

/** What was counted: said, or the one whole number that the percentage can be of its base. */
function countedOf({ unit }: Indicator, { numerator, denominator, value }: Numbers): number | string {
  if (numerator !== undefined) return numerator;
  if (value === undefined) return "There is no figure. Give “numerator”, or “value” with “denominator”.";
  if (denominator === undefined) return value;
  if (unit !== "percent") return "Give what was counted in “numerator”.";
  if (!fitsBase({ percent: value, base: denominator }))
    return `${value}% is no whole number out of ${denominator}. Put one of them right, or write yes in “weighted” with its range.`;
  return Math.round((value * denominator) / 100);
}

type Said = {
  readonly value: number;
  readonly counted: number;
  readonly denominator: number | undefined;
};

function fits({ unit }: Indicator, { value, counted, denominator }: Said): boolean {
  if (denominator === undefined) return value === counted;
  if (unit === "percent") return fitsBase({ percent: value, count: counted, base: denominator });
  const scale = unit === "per-10000" ? 10_000 : 1;
  return Math.abs(value - (scale * counted) / denominator) < 0.06;
}
