import { addMonths, monthOf } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { findReleased, profileOf, type FigureRow } from "../../figures/index.ts";
import { INDICATORS } from "../keepers.ts";
import type { Figure } from "../model/evaluate.ts";
import { MONTHS } from "../model/indicator.ts";
import { observe } from "../model/observe.ts";
import type { FigureReference } from "../model/parse-formula.ts";
import { periodsBetween, type Period } from "../model/period.ts";
import { releasedFigures } from "../model/released-figures.ts";
import { defineNew, findDefined, type Defined } from "./definition.ts";
import { monthEndsIn, standingAt } from "./month-ends.ts";
import { findSeries, recordObservations, type NewObservation } from "./observation.ts";

/**
 * Defines what is new in the pack, and records what every computed indicator came to in each period that has been
 * released, or is over, since. A period that has its figure keeps it, whatever is defined later. @returns how many it recorded
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
  const done = new Set((await findSeries(tx)).map(keyOf));
  const computed = (await findDefined(tx)).filter(isComputed);
  const standing = computed.filter(({ definition }) => monthEndsIn(tx.house, definition).length > 0);
  const counted = computed.filter((indicator) => !standing.includes(indicator));
  return [
    ...unobserved(counted, { rows, done, roundedTo: profileOf(tx.house.pack).base }),
    ...(await findStanding(tx, { standing, rows, done })),
  ];
}

/** Of what is counted as it happens: as it was released. */
function unobserved(
  indicators: readonly Defined[],
  { rows, done, roundedTo }: Omit<Standing, "standing"> & { readonly roundedTo: number },
): NewObservation[] {
  const released = rows.map(({ period }) => period).toSorted();
  const [first, last] = [released[0], released.at(-1)];
  if (first === undefined || last === undefined) return [];
  const figures = releasedFigures(rows, roundedTo);
  return indicators.flatMap((indicator) =>
    periodsBetween(first, addMonths(last, 1), MONTHS[indicator.definition.every])
      .filter(
        (period) => figures.covers(period) && !done.has(keyOf({ indicatorId: indicator.id, ...period })),
      )
      .map((period) =>
        observed(indicator, period, {
          figureOf: (reference) => figures.figureOf(period, reference),
          roundingOf: (reference) => figures.roundingOf(period, reference),
        }),
      ),
  );
}

/** Of what stands at a month's end: from the first month that anything is known of, as soon as a period is over. */
async function findStanding(tx: ActorTx, { standing, rows, done }: Standing): Promise<NewObservation[]> {
  const { now, calendar } = tx.house;
  const month = monthOf(now(), calendar);
  const first = rows.map(({ period }) => period).toSorted()[0] ?? addMonths(month, -1);
  const fresh: NewObservation[] = [];
  for (const indicator of standing) {
    const measures = monthEndsIn(tx.house, indicator.definition);
    const periods = periodsBetween(first, month, MONTHS[indicator.definition.every]);
    // Backwards: before something was there to count, there is nothing to ask for.
    for (const period of periods.toReversed()) {
      if (done.has(keyOf({ indicatorId: indicator.id, ...period }))) continue;
      const figureOf = await standingAt(tx, period, measures);
      if (!figureOf) break;
      fresh.push(observed(indicator, period, { figureOf, roundingOf: () => 0 }));
    }
  }
  return fresh;
}

function observed(
  { id, version, definition }: Defined,
  period: Period,
  { figureOf, roundingOf }: Figures,
): NewObservation {
  const came = observe(definition, figureOf, roundingOf);
  return { indicatorId: id, ...period, version, revision: 1, method: "computed", observed: came };
}

type Figures = {
  readonly figureOf: (reference: FigureReference) => Figure;
  /** How far each may be from what was counted. */
  readonly roundingOf: (reference: FigureReference) => number;
};

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

type Standing = {
  readonly standing: readonly Defined[];
  readonly rows: readonly FigureRow[];
  readonly done: ReadonlySet<string>;
};
