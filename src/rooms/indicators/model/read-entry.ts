import { fitsBase } from "../../../foundation/pack/index.ts";
import { needsBase, unfitPart } from "./fit-figure.ts";
import type { Indicator } from "./indicator.ts";
import { observedOf, type Observed } from "./observe.ts";
import { isOfOthers } from "./public-figure.ts";
import { readNumber } from "./written-number.ts";

/** What one row says was counted, and what the indicator comes to by it; or what cannot stand in it. */
export type Entry =
  | { readonly observed: Observed; readonly isWeighted: boolean; readonly forEverybody: boolean }
  | { readonly faults: readonly string[] };

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
  if (!["", "no", "yes", "published"].includes(weighted))
    return {
      faults: [
        "“weighted” is yes, no, or published for an estimate that has no base. Leave it empty for no.",
      ],
    };
  const open = (cells["public"] ?? "").toLowerCase();
  if (!["", "no", "yes"].includes(open)) return { faults: ["“public” is yes or no. Leave it empty for no."] };
  if (open === "yes" && !isOfOthers(indicator))
    return {
      faults: ["Only figures of surveys and of others are for everybody. Leave “public” empty."],
    };
  const read = READ[weighted as keyof typeof READ](indicator, numbers);
  return "faults" in read ? read : { ...read, forEverybody: open === "yes" };
}

type Read =
  { readonly observed: Observed; readonly isWeighted: boolean } | { readonly faults: readonly string[] };

const READ = { "": readCounted, no: readCounted, yes: readWeighted, published: readPublished } as const;

/** An estimate as its publisher gives it: a value and its range, and no base that anybody here knows. */
function readPublished(indicator: Indicator, numbers: Numbers): Read {
  const { numerator, denominator, value, low, high } = numbers;
  if (!isOfOthers(indicator))
    return {
      faults: ["Only figures of surveys and of others are published estimates. Give what was counted."],
    };
  if (value === undefined || low === undefined || high === undefined)
    return { faults: ["A published estimate needs “value”, “low” and “high”."] };
  if (numerator !== undefined || denominator !== undefined)
    return {
      faults: [
        "A published estimate has no base here. Leave “numerator” and “denominator” empty, or write yes in “weighted”.",
      ],
    };
  if (!holdsFigure(indicator, { low, value, high })) return { faults: [RANGE] };
  return {
    observed: { state: "shown", numerator: null, denominator: null, value, low, high },
    isWeighted: true,
  };
}

const RANGE = "The range does not hold the figure. Put “low”, “value” and “high” right.";

function holdsFigure(
  { unit }: Pick<Indicator, "unit">,
  { low, value, high }: { readonly low: number; readonly value: number; readonly high: number },
): boolean {
  const isPossible = unit === "points" || (low >= 0 && (unit !== "percent" || high <= 100));
  return isPossible && low <= value && value <= high;
}

/** A survey's figure as its weights gave it: nothing here could work it out again. */
function readWeighted(indicator: Indicator, { numerator, denominator, value, low, high }: Numbers): Read {
  if (!isOfOthers(indicator))
    return { faults: ["Only figures of surveys and of others are weighted. Give what was counted."] };
  if (value === undefined || !denominator || low === undefined || high === undefined)
    return {
      faults: ["A weighted figure needs “value”, “low” and “high”, and in “denominator” how many answered."],
    };
  if (numerator !== undefined)
    return { faults: ["A weighted figure has no numerator. Leave “numerator” empty."] };
  const isShare = indicator.unit === "percent";
  if (!holdsFigure(indicator, { low, value, high })) return { faults: [RANGE] };
  if (denominator < indicator.fewest) return { observed: { state: "too-few" }, isWeighted: true };
  const share = isShare ? (value * denominator) / 100 : value;
  return {
    observed: { state: "shown", numerator: share, denominator, value, low, high },
    isWeighted: true,
  };
}

function readCounted(indicator: Indicator, numbers: Numbers): Read {
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
