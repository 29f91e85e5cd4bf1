import type { ActorTx } from "../../../foundation/access/index.ts";
import { addDays } from "../../../foundation/clock/index.ts";
import type { House, MonthEndMeasure } from "../../../foundation/house/index.ts";
import { findMeasures } from "../../figures/index.ts";
import type { Figure } from "../model/evaluate.ts";
import type { KnownMeasure } from "../model/formula-fault.ts";
import type { Indicator } from "../model/indicator.ts";
import type { FigureReference } from "../model/parse-formula.ts";
import { endOf, type Period } from "../model/period.ts";
import { measuresOf } from "../model/references-of.ts";

/** Everything that a formula may name: what rooms count as it happens, and what stands at a month's end. */
export function findKnown(house: House): readonly KnownMeasure[] {
  return [...findMeasures(house), ...findMonthEnds(house).map(({ id }) => ({ id, splits: [] }))];
}

/** What processes count of their things at the end of a month. */
export function findMonthEnds({ processes }: House): MonthEndMeasure[] {
  return [...processes.values()].flatMap(({ monthEnd }) => monthEnd ?? []);
}

/** Those that an indicator is made of, where it is made of nothing else; none otherwise. */
export function monthEndsIn(house: House, indicator: Indicator): MonthEndMeasure[] {
  const named = measuresOf(indicator);
  const found = findMonthEnds(house).filter(({ id }) => named.includes(id));
  return found.length === named.length ? found : [];
}

/** What formulas may ask of a period that is over: how things stood at its end. Undefined where something was not there yet. */
export async function standingAt(
  tx: ActorTx,
  period: Period,
  measures: readonly MonthEndMeasure[],
): Promise<((reference: FigureReference) => Figure) | undefined> {
  const day = addDays(endOf(period), -1);
  const stood = new Map<string, { readonly count: number; readonly met: number }>();
  for (const measure of measures) {
    const counted = await measure.count(tx, day);
    if (!counted) return undefined;
    stood.set(measure.id, counted);
  }
  return ({ measure, figure }) => (figure === "median" ? "none" : (stood.get(measure)?.[figure] ?? "none"));
}
