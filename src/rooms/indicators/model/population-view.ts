import type { FigureRow } from "../../figures/index.ts";
import { NOT_SAID } from "../../figures/index.ts";
import { gapToKnown, type GapToKnown } from "../../../stats/index.ts";
import { lastYearOf } from "./by-group.ts";
import type { Figure } from "./evaluate.ts";
import type { KnownMeasure } from "./formula-fault.ts";
import type { Indicator } from "./indicator.ts";
import type { Period } from "./period.ts";
import type { KnownShare, KnownSplit } from "./population-shares.ts";
import { measuresOf } from "./references-of.ts";
import { releasedFigures, type ReleasedFigures } from "./released-figures.ts";

/** A group: how many of those who were counted, beside how many of the people. */
export type ShareLine = KnownShare & {
  /** As it is released, rounded; why there is none otherwise. */
  readonly counted: Figure;
  readonly gap: GapToKnown | undefined;
};

/** Who was counted by one measure, by one split, over a year, beside who lives in the county. */
export type PopulationView = {
  readonly id: string;
  readonly measure: string;
  readonly split: string;
  readonly period: Period;
  /** Of how many anything is known: everybody who was counted, less those who did not say. */
  readonly base: Figure | "too-few";
  readonly lines: readonly ShareLine[];
};

type Asked = {
  readonly indicator: Indicator;
  readonly splits: readonly KnownSplit[];
  /** Of the measures that the indicator's formulas ask for. */
  readonly rows: readonly FigureRow[];
  readonly known: readonly KnownMeasure[];
  readonly nameOf: (measure: string) => string;
  /** What released counts are rounded to. */
  readonly roundedTo: number;
};

type Counted = { readonly figure: Figure; readonly off: number };

/** The measures of an indicator that are counted by a split of which the people's shares are known, with it. */
export function populationSplitsOf(
  indicator: Pick<Indicator, "numerator" | "denominator">,
  splits: readonly KnownSplit[],
  known: readonly KnownMeasure[],
): { readonly measure: string; readonly split: KnownSplit }[] {
  return measuresOf(indicator).flatMap((measure) => {
    const own = known.find(({ id }) => id === measure)?.splits ?? [];
    return splits.filter(({ id }) => own.includes(id)).map((split) => ({ measure, split }));
  });
}

/**
 * Each group's share of those who were counted beside its share of the people. Worked out from released counts alone,
 * which are rounded and protected together: so it tells nothing that they do not, and a group that is held back there has
 * no share here. The interval holds that of every count which a rounded one may stand for.
 */
export function populationViewsOf(asked: Asked): PopulationView[] {
  const { indicator, splits, rows, known, nameOf, roundedTo } = asked;
  const figures = releasedFigures(rows, roundedTo);
  return populationSplitsOf(indicator, splits, known).flatMap(({ measure, split }) => {
    const own = rows.filter((row) => row.measure === measure);
    const period = lastYearOf(own, split.id);
    if (period === undefined) return [];
    const count = counterOf(figures, period, measure);
    const base = baseOf(count(), count(split.id, NOT_SAID));
    const isFew = typeof base.figure === "number" && base.figure < Math.max(1, indicator.fewest);
    return {
      id: `${measure}-${split.id}`,
      measure: nameOf(measure),
      split: split.name,
      period,
      base: isFew ? "too-few" : base.figure,
      lines: split.shares.map((share) => {
        const counted = sumOf(share.values.map((value) => count(split.id, value)));
        const gap = isFew ? undefined : gapOf(counted, base, share.percent);
        return { ...share, counted: counted.figure, gap };
      }),
    };
  });
}

function counterOf(figures: ReleasedFigures, period: Period, measure: string) {
  return (split?: string, value?: string): Counted => {
    const reference = {
      figure: "count",
      measure,
      ...(split !== undefined && value !== undefined && { split, value }),
    } as const;
    return { figure: figures.figureOf(period, reference), off: figures.roundingOf(period, reference) };
  };
}

/** Of whom anything is known. That nobody was silent is no figure, and nought. */
function baseOf(all: Counted, silent: Counted): Counted {
  if (typeof all.figure !== "number" || silent.figure === "none") return all;
  if (typeof silent.figure !== "number") return silent;
  return { figure: all.figure - silent.figure, off: all.off + silent.off };
}

/** Several answers together: not shown where one of them is not. */
function sumOf(parts: readonly Counted[]): Counted {
  const held = parts.find(({ figure }) => figure === "held-back");
  if (held) return held;
  const shown = parts.filter(({ figure }) => typeof figure === "number");
  if (shown.length === 0) return { figure: "none", off: 0 };
  return {
    figure: shown.reduce((sum, { figure }) => sum + Number(figure), 0),
    off: shown.reduce((sum, { off }) => sum + off, 0),
  };
}

function gapOf(counted: Counted, base: Counted, percent: number): GapToKnown | undefined {
  const [x, n] = [counted.figure, base.figure];
  // Roundings may make a part that is nearly all a little more than the whole.
  if (typeof x !== "number" || typeof n !== "number" || n <= 0) return undefined;
  return gapToKnown({ x: Math.min(x, n), n, off: { x: counted.off, n: base.off } }, percent / 100);
}
