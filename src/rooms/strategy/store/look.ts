import type { ActorTx } from "../../../foundation/access/index.ts";
import { dayBounds, isoDay } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import type { DeliveryLimits, Judged } from "../model/delivery-status.ts";
import type { Plan } from "../model/plan.ts";
import { rollUp, type RolledUp } from "../model/roll-up.ts";
import { findDelivery, judgeAll, limitsOf, type ActionState } from "./delivery.ts";
import { readPlan } from "./read-plan.ts";
import { findStrategies, type StrategyLine } from "./strategies.ts";

/** A strategy as it stands or stood, with how it goes: all that its pages show. */
export type Look = {
  readonly strategy: StrategyLine;
  readonly plan: Plan;
  readonly ids: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, ActionState>;
  readonly judged: ReadonlyMap<string, Judged>;
  readonly rolled: ReadonlyMap<string, RolledUp>;
  readonly limits: DeliveryLimits;
  /** The day it is looked at as it stood on, YYYY-MM-DD. */
  readonly day: string;
};

/** The strategy that holds (failing that, a draft), or the one of this id; undefined where there is none yet. */
export async function findLook(tx: ActorTx, id?: string): Promise<Look | undefined> {
  const all = await findStrategies(tx);
  const strategy = id === undefined ? all[0] : all.find((each) => each.id === id);
  return strategy && lookAt(tx, strategy);
}

/** As `findLook`. @throws not-found when there is none */
export async function getLook(tx: ActorTx, id?: string): Promise<Look> {
  const look = await findLook(tx, id);
  if (!look) throw notFound();
  return look;
}

/** The strategy that an address asks for; the one that holds where it names none. @throws not-found when there is none */
export function lookAsked(tx: ActorTx, { query }: Pick<StaffRequest, "query">): Promise<Look> {
  return getLook(tx, query["of"]);
}

/** An address about the strategy of a look: one that does not hold is named in it. */
export function inLook({ strategy }: Pick<Look, "strategy">, href: string): string {
  return strategy.state === "adopted" ? href : `${href}?of=${strategy.id}`;
}

/**
 * A strategy as it stands, or stood at the end of a day.
 * @param day YYYY-MM-DD, today or before
 */
export async function lookAt(tx: ActorTx, strategy: StrategyLine, day?: string): Promise<Look> {
  const { calendar, pack, now } = tx.house;
  const today = isoDay(now(), calendar);
  const isPast = day !== undefined && day < today;
  const at = isPast ? dayBounds(day, calendar).until : now();
  const { plan, ids } = await readPlan(tx, strategy.id, isPast ? at : undefined);
  const states = await findDelivery(tx, strategy.id, at);
  const limits = limitsOf(pack);
  const judging = { states, today: isPast ? day : today, limits, calendar };
  const judged = judgeAll(plan, judging);
  return { strategy, plan, ids, states, judged, rolled: rollUp(plan, judged), limits, day: judging.today };
}
