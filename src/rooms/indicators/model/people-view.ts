import type { Pack } from "../../../foundation/pack/index.ts";
import {
  compareProportions,
  equityGaps,
  type ProportionsCompared,
  type RoundedProportion,
} from "../../../stats/index.ts";
import { NOT_SAID, type FigureRow } from "../../figures/index.ts";
import { isToldBy, lastYearOf, observeGroup, proportionOf, type GroupFigure } from "./by-group.ts";
import type { KnownMeasure } from "./formula-fault.ts";
import type { Indicator } from "./indicator.ts";
import { observe, type Observed } from "./observe.ts";
import type { Period } from "./period.ts";
import { releasedFigures } from "./released-figures.ts";

/** A group with its figure, and how far it is from all others. */
export type GroupLine = GroupFigure & { readonly gap: ProportionsCompared | undefined };

/** An indicator by the answers to one characteristic, over a year. */
export type PeopleView = {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  readonly lines: readonly GroupLine[];
  /** Those of whom nothing is known are no group: whoever was not reached, say, could not be asked. */
  readonly notSaid: Observed;
  readonly rest: "others shown" | "all others";
};

type Characteristic = Pack["characteristics"][number];

type Asked = {
  readonly indicator: Indicator;
  readonly characteristics: readonly Characteristic[];
  /** Of the measures that the indicator's formulas ask for. */
  readonly rows: readonly FigureRow[];
  readonly known: readonly KnownMeasure[];
  /** What released counts are rounded to. */
  readonly roundedTo: number;
};

/** The characteristics that an indicator can be told by: those of the pack that are not masked and its measures are split by. */
export function characteristicsOf(
  indicator: Indicator,
  characteristics: readonly Characteristic[],
  known: readonly KnownMeasure[],
): Characteristic[] {
  return characteristics.filter(({ id, masked }) => !masked && isToldBy(indicator, id, known));
}

/** An indicator by each characteristic of which a year has been released. */
export function peopleViewsOf({ indicator, characteristics, rows, known, roundedTo }: Asked): PeopleView[] {
  const figures = releasedFigures(rows, roundedTo);
  return characteristicsOf(indicator, characteristics, known).flatMap((characteristic) => {
    const { id, name, options, several } = characteristic;
    const period = lastYearOf(rows, id);
    if (period === undefined) return [];
    const observed = (value: string): Observed =>
      observeGroup(indicator, figures, { period, split: id, value });
    const groups = options.map((option) => {
      const group = { id: option.id, name: option.label, observed: observed(option.id) };
      return {
        ...group,
        told: proportionOf(indicator, figures, group.observed, { period, split: id, value: option.id }),
      };
    });
    const county = observe(
      indicator,
      (reference) => figures.figureOf(period, reference),
      (reference) => figures.roundingOf(period, reference),
    );
    const notSaid = observed(NOT_SAID);
    const silent =
      notSaid.state === "none"
        ? NOBODY
        : proportionOf(indicator, figures, notSaid, { period, split: id, value: NOT_SAID });
    const all = proportionOf(indicator, figures, county, { period });
    const lines = several
      ? withTheRest(groups, all && silent && without(all, silent))
      : withOthersShown(groups);
    const rest = several ? "all others" : "others shown";
    return [{ id, name, period, lines, notSaid, rest }];
  });
}

type Told = GroupFigure & { readonly told: RoundedProportion | undefined };

const NOBODY: RoundedProportion = { x: 0, n: 0 };

/** Each group beside all the others that are shown. Groups do not overlap: everybody gave one answer. */
function withOthersShown(groups: readonly Told[]): GroupLine[] {
  const shown = groups.flatMap(({ id, told }) => (told ? [{ id, told }] : []));
  const gaps = new Map(equityGaps(shown.map(({ told }) => told)).map((gap, at) => [shown[at]?.id, gap]));
  return groups.map(({ told: _told, ...group }) => ({ ...group, gap: gaps.get(group.id) }));
}

/**
 * Each group beside everybody else who said anything: groups overlap where several answers may be given. Where it is not
 * told how many said nothing, there is nobody to hold a group against.
 */
function withTheRest(groups: readonly Told[], all: RoundedProportion | undefined): GroupLine[] {
  return groups.map(({ told, ...group }) => {
    const rest = all && told && without(all, told);
    const isRest = rest !== undefined && rest.n > 0 && rest.x >= 0 && rest.x <= rest.n;
    return { ...group, gap: told && isRest ? compareProportions(told, rest) : undefined };
  });
}

/** What is left of a whole: both roundings may add up. */
function without(all: RoundedProportion, part: RoundedProportion): RoundedProportion {
  return {
    x: all.x - part.x,
    n: all.n - part.n,
    off: { x: (all.off?.x ?? 0) + (part.off?.x ?? 0), n: (all.off?.n ?? 0) + (part.off?.n ?? 0) },
  };
}
