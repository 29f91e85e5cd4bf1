import { addMonths, monthName } from "../../../foundation/clock/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { NOT_SAID, type FigureRow } from "../../figures/index.ts";
import { isToldBy, lastYearOf, measuresToldBy, observeGroup, periodsOf, proportionOf } from "./by-group.ts";
import type { KnownMeasure } from "./formula-fault.ts";
import { funnelOf, type Funnel, type FunnelPlace, type PlacedInFunnel } from "./funnel-of-places.ts";
import type { Indicator } from "./indicator.ts";
import { observedOf, type Observed } from "./observe.ts";
import { periodName, type Period } from "./period.ts";
import { releasedFigures, type ReleasedFigures } from "./released-figures.ts";

/** By what places are told apart. */
export const DISTRICT = "district";

/** A district with its figure, and where it lies among the others; without that, it is not shown. */
export type PlaceLine = {
  readonly id: string;
  readonly name: string;
  readonly observed: Observed;
  readonly placed: PlacedInFunnel | undefined;
};

/** One figure, district by district, over a year. */
export type PlacesView = {
  /** The indicator's own, or of one of its measures. */
  readonly id: string;
  readonly name: string;
  /** `rate`: how many of a measure for every 10,000 people, where the indicator itself cannot be told by district. */
  readonly kind: "share" | "rate";
  readonly unit: Indicator["unit"];
  readonly better: Indicator["better"];
  readonly period: Period;
  readonly lines: readonly PlaceLine[];
  /** Those of whom nobody knows where they live: a share, or how many. */
  readonly notSaid: Observed;
  readonly funnel: Funnel | undefined;
  /** Each period that is out, and each district's figure in it. */
  readonly overTime: {
    readonly periods: readonly string[];
    readonly series: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[];
  };
};

type Asked = {
  readonly indicator: Indicator;
  readonly districts: Pack["districts"];
  /** Of the measures that the indicator's formulas ask for. */
  readonly rows: readonly FigureRow[];
  readonly known: readonly KnownMeasure[];
  readonly nameOf: (measure: string) => string;
  /** What released counts are rounded to. */
  readonly roundedTo: number;
};

/**
 * What of an indicator there is by district: itself, where all it is made of is split so; otherwise the measures among them
 * that are, for every 10,000 people. None that has not been released once.
 */
export function placesViewsOf(asked: Asked): PlacesView[] {
  const { indicator, known, rows, nameOf } = asked;
  if (isToldBy(indicator, DISTRICT, known)) {
    const view = viewOf(asked, { id: indicator.id, name: indicator.name, kind: "share", rows });
    return view ? [view] : [];
  }
  return measuresToldBy(indicator, DISTRICT, known).flatMap((measure) => {
    const own = rows.filter((row) => row.measure === measure);
    return viewOf(asked, { id: measure, name: nameOf(measure), kind: "rate", rows: own }) ?? [];
  });
}

/** "Apr 2025 to Mar 2026". */
export function yearName({ start, months }: Period): string {
  return `${monthName(start)} to ${monthName(addMonths(start, months - 1))}`;
}

type Shown = {
  readonly id: string;
  readonly name: string;
  readonly kind: PlacesView["kind"];
  readonly rows: readonly FigureRow[];
};

function viewOf(asked: Asked, { id, name, kind, rows }: Shown): PlacesView | undefined {
  const period = lastYearOf(rows, DISTRICT);
  if (period === undefined) return undefined;
  const { indicator, districts, roundedTo } = asked;
  const figures = releasedFigures(rows, roundedTo);
  const observe = (each: Period, value: string, people: number | undefined): Observed =>
    kind === "share"
      ? observeGroup(indicator, figures, { period: each, split: DISTRICT, value })
      : rateIn(figures, id, { period: each, value, people });
  const told = districts.map((district) => ({
    id: district.id,
    name: district.name,
    observed: observe(period, district.id, district.population?.value),
  }));
  const offOf = (value: string, observed: Observed): FunnelPlace["off"] => {
    if (kind === "rate") {
      const reference = { figure: "count", measure: id, split: DISTRICT, value } as const;
      return { count: figures.roundingOf(period, reference), of: 0 };
    }
    const rounded = proportionOf(indicator, figures, observed, { period, split: DISTRICT, value });
    return { count: rounded?.off?.x ?? 0, of: rounded?.off?.n ?? 0 };
  };
  const funnel = funnelOf(
    kind,
    told.flatMap((line) => toFunnel(line, offOf(line.id, line.observed))),
  );
  const periods = periodsOf(rows, DISTRICT);
  return {
    id,
    name,
    kind,
    unit: kind === "share" ? indicator.unit : "per-10000",
    better: kind === "share" ? indicator.better : "neither",
    period,
    lines: told.map((line) => ({ ...line, placed: funnel?.places.find((place) => place.id === line.id) })),
    notSaid: observe(period, NOT_SAID, undefined),
    funnel,
    overTime: {
      periods: periods.map(periodName),
      series: districts.map((district) => ({
        name: district.name,
        values: periods.map((each) => valueOf(observe(each, district.id, district.population?.value))),
      })),
    },
  };
}

type Where = { readonly period: Period; readonly value: string; readonly people: number | undefined };

/** How many for every 10,000 people; how many, where nobody knows of how many people. */
function rateIn(figures: ReleasedFigures, measure: string, { period, value, people }: Where): Observed {
  const reference = { figure: "count", measure, split: DISTRICT, value } as const;
  const count = figures.figureOf(period, reference);
  const rounding = figures.roundingOf(period, reference);
  const unit = people === undefined ? "count" : "per-10000";
  const top =
    typeof count === "number" ? { low: Math.max(0, count - rounding), high: count + rounding } : undefined;
  return observedOf({ unit, fewest: 1 }, count, people ?? null, { top });
}

function toFunnel({ id, observed }: Pick<PlaceLine, "id" | "observed">, off: FunnelPlace["off"]) {
  if (observed.state !== "shown" || observed.numerator === null || observed.denominator === null) return [];
  return [{ id, count: observed.numerator, of: observed.denominator, off }];
}

function valueOf(observed: Observed): number | undefined {
  return observed.state === "shown" && observed.denominator !== null ? observed.value : undefined;
}
