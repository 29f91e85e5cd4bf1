import { addMonths } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { findReleased } from "../../figures/index.ts";
import { INDICATORS } from "../keepers.ts";
import { MONTHS } from "../model/indicator.ts";
import { observe } from "../model/observe.ts";
import { periodsBetween, type Period } from "../model/period.ts";
import { releasedFigures } from "../model/released-figures.ts";
import { defineNew, findDefined, type Defined } from "./definition.ts";
import { findSeries, recordObservations, type NewObservation } from "./observation.ts";

/**
 * Defines what is new in the pack, and records what every computed indicator came to in each period that has been
 * released since. A period that has its figure keeps it, whatever is defined later. @returns how many it recorded
 */
export async function observeIndicators(house: House): Promise<number> {
  return withSystemActor(house, INDICATORS, async (tx) => {
    await defineNew(tx);
    const fresh = await findUnobserved(tx);
    await recordObservations(tx, fresh);
    return fresh.length;
  });
}

async function findUnobserved(tx: ActorTx): Promise<NewObservation[]> {
  const rows = await findReleased(tx);
  const released = rows.map(({ period }) => period).toSorted();
  const [first, last] = [released[0], released.at(-1)];
  if (first === undefined || last === undefined) return [];
  const figures = releasedFigures(rows);
  const done = new Set((await findSeries(tx)).map(keyOf));
  const observed = (indicator: Defined, period: Period): NewObservation => ({
    indicatorId: indicator.id,
    ...period,
    version: indicator.version,
    revision: 1,
    method: "computed",
    observed: observe(indicator.definition, (reference) => figures.figureOf(period, reference)),
  });
  return (await findDefined(tx)).filter(isComputed).flatMap((indicator) =>
    periodsBetween(first, addMonths(last, 1), MONTHS[indicator.definition.every])
      .filter((period) => figures.covers(period))
      .filter((period) => !done.has(keyOf({ indicatorId: indicator.id, ...period })))
      .map((period) => observed(indicator, period)),
  );
}

function isComputed({ definition, isRetired }: Defined): boolean {
  return !isRetired && definition.source === "computed" && definition.numerator !== undefined;
}

function keyOf({
  indicatorId,
  start,
  months,
}: Pick<NewObservation, "indicatorId" | "start" | "months">): string {
  return `${indicatorId} ${start} ${months}`;
}
