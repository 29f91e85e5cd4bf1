import type { Pack } from "../../../foundation/pack/index.ts";
import {
  compareProportions,
  equityGaps,
  type Proportion,
  type ProportionsCompared,
} from "../../../stats/index.ts";
import { NOT_SAID, type FigureRow } from "../../figures/index.ts";
import { isToldBy, lastYearOf, observeGroup, type GroupFigure } from "./by-group.ts";
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
    const groups = options.map((option) => ({
      id: option.id,
      name: option.label,
      observed: observed(option.id),
    }));
    const county = observe(
      indicator,
      (reference) => figures.figureOf(period, reference),
      (reference) => figures.roundingOf(period, reference),
    );
    const notSaid = observed(NOT_SAID);
    const lines = several ? withTheRest(groups, county, notSaid) : withOthersShown(groups);
    const rest = several ? "all others" : "others shown";
    return [{ id, name, period, lines, notSaid, rest }];
  });
}

/** Each group beside all the others that are shown. Groups do not overlap: everybody gave one answer. */
function withOthersShown(groups: readonly GroupFigure[]): GroupLine[] {
  const shown = groups.flatMap(({ id, observed }) => {
    const proportion = proportionOf(observed);
    return proportion ? [{ id, proportion }] : [];
  });
  const gaps = new Map(
    equityGaps(shown.map(({ proportion }) => proportion)).map((gap, at) => [shown[at]?.id, gap]),
  );
  return groups.map((group) => ({ ...group, gap: gaps.get(group.id) }));
}

/**
 * Each group beside everybody else who said anything: groups overlap where several answers may be given. Where it is not
 * told how many said nothing, there is nobody to hold a group against.
 */
function withTheRest(groups: readonly GroupFigure[], county: Observed, notSaid: Observed): GroupLine[] {
  const all = without(proportionOf(county), notSaid);
  return groups.map((group) => {
    const own = proportionOf(group.observed);
    const rest = all && own ? { x: all.x - own.x, n: all.n - own.n } : undefined;
    const isRest = rest !== undefined && rest.n > 0 && rest.x >= 0 && rest.x <= rest.n;
    return { ...group, gap: own && isRest ? compareProportions(own, rest) : undefined };
  });
}

function without(all: Proportion | undefined, notSaid: Observed): Proportion | undefined {
  if (notSaid.state === "none") return all;
  const silent = proportionOf(notSaid);
  return all && silent && { x: all.x - silent.x, n: all.n - silent.n };
}

function proportionOf(observed: Observed): Proportion | undefined {
  if (observed.state !== "shown" || observed.numerator === null || observed.denominator === null)
    return undefined;
  return { x: observed.numerator, n: observed.denominator };
}
