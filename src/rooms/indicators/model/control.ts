import {
  assuranceOf,
  variationOf,
  xmrChart,
  type Assurance,
  type ChartPoint,
  type Direction,
  type Interval,
  type Variation,
  type XmrChart,
} from "../../../stats/index.ts";
import type { Indicator } from "./indicator.ts";
import type { Observed } from "./observe.ts";
import { periodName, type Period } from "./period.ts";

/** With fewer figures a chart would claim more than is known. */
const FEWEST = 6;

/** One observation as the chart takes it. */
export type Charted = Period & { readonly version: number; readonly observed: Observed };

/** A control chart of an indicator: its points, and from one definition to the next its centre and limits. */
export type Control = {
  readonly points: readonly ControlPoint[];
  readonly phases: readonly ControlPhase[];
  /** Of the definition that holds now; none where its figures are too much alike to be judged. */
  readonly variation: Variation["says"] | undefined;
  readonly assurance: Assurance | undefined;
  readonly isTrial: boolean;
};

/** One definition's stretch of the chart, from the point at this index on. */
export type ControlPhase = {
  readonly from: number;
  readonly centre: number;
  readonly limits: Interval | undefined;
  readonly name: string | undefined;
};

export type ControlPoint = {
  readonly period: string;
  readonly value: number | undefined;
  /** Between what it lies, where no more is told of it. */
  readonly between?: Interval | undefined;
  readonly mark: "improving" | "worsening" | "special" | undefined;
  readonly why: string | undefined;
};

/**
 * The control chart (XmR) of a series, each definition of the indicator by itself: nothing is joined over a change of what
 * is meant. A period without a figure is a gap.
 * @returns undefined with fewer than six figures
 */
export function controlOf(indicator: Indicator, series: readonly Charted[]): Control | undefined {
  if (series.filter(({ observed }) => observed.state === "shown").length < FEWEST) return undefined;
  const direction = indicator.better === "neither" ? "neutral" : indicator.better;
  const parts = cutByVersion(series).map((part) => {
    const chart = xmrChart(part.map(valueOf));
    return { part, chart: chart && isFlat(part.map(valueOf)) ? unjudged(chart) : chart };
  });
  const last = parts.at(-1)?.chart;
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { part }) => sum + part.length, 0),
  );
  return {
    points: parts.flatMap(({ part, chart }) =>
      part.map((each, index) => pointOf(each, chart?.points[index], direction)),
    ),
    phases: parts.flatMap(({ chart }, index) => {
      if (!chart) return [];
      const { centre } = chart;
      const limits = chart.limits && possible(indicator, chart.limits);
      return [{ from: starts[index] ?? 0, centre, limits, name: index > 0 ? "New definition" : undefined }];
    }),
    variation: last && last.limits && variationOf(last.points, direction)?.says,
    assurance:
      indicator.target && last ? assuranceOf(last.limits, indicator.target.value, direction) : undefined,
    isTrial: last?.isTrial ?? true,
  };
}

/** The same chart where nothing is to be claimed of it: its centre, without limits and without marks. */
function unjudged(chart: XmrChart): XmrChart {
  const points = chart.points.map((point) => point && { ...point, broken: [] });
  return { ...chart, limits: undefined, points };
}

/**
 * Whether most figures are the same as the one before, as at 100% they are: the moving ranges the limits are made of are
 * then mostly nought, and every other figure would lie outside them.
 */
function isFlat(values: readonly (number | undefined)[]): boolean {
  const shown = values.filter((value) => value !== undefined);
  const same = shown.filter((value, at) => at > 0 && value === shown[at - 1]);
  return same.length * 2 > shown.length - 1;
}

function pointOf(each: Charted, point: ChartPoint | undefined, direction: Direction): ControlPoint {
  const broken = point?.broken[0];
  const says = variationOf(point ? [point] : [], direction)?.says;
  return {
    period: periodName(each),
    value: valueOf(each),
    mark: says === "common cause" ? undefined : says,
    why: broken && RULES[broken.rule],
  };
}

function valueOf({ observed }: Charted): number | undefined {
  return observed.state === "shown" ? observed.value : undefined;
}

/** Limits as far as a figure can go: no share is more than all, nor any figure less than nought. */
function possible({ unit }: Indicator, { low, high }: Interval): Interval {
  if (unit === "points") return { low, high };
  return { low: Math.max(0, low), high: unit === "percent" ? Math.min(100, high) : high };
}

/** The series in pieces of one definition each, in the order of time. */
function cutByVersion(series: readonly Charted[]): Charted[][] {
  const parts: Charted[][] = [];
  for (const each of series) {
    const current = parts.at(-1);
    if (current?.[0]?.version === each.version) current.push(each);
    else parts.push([each]);
  }
  return parts;
}

const RULES = {
  outside: "outside the limits",
  trend: "one of seven in a row that go the same way",
  "two of three": "two of three near a limit",
  "one side": "one of seven in a row on one side of the mean",
} as const;
