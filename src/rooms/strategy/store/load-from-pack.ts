import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { openThing, takeStep } from "../../../foundation/process/index.ts";
import { STRATEGY, strategyOpening } from "../keepers.ts";
import { comparePlans } from "../model/compare-plans.ts";
import { planFromPack } from "../model/from-pack.ts";
import { EMPTY_PLAN, rootOf } from "../model/plan.ts";
import { strategyProcess } from "../strategy-process.ts";
import { applyChanges } from "./apply-changes.ts";
import { findStrategies } from "./strategies.ts";
import { sayItems } from "./write-versions.ts";

export const FROM_PACK = "As the strategy was published.";
export const ADOPTED_BY_PACK = "Published by the partnership: the pack names the document.";

/**
 * Brings the pack's strategy over, once: what is changed here later, the pack does not overwrite. It holds from the first day of its
 * time, where that is over, so that it can be compared from then on.
 * @returns false when it is there already
 */
export async function loadFromPack(house: House): Promise<boolean> {
  const plan = planFromPack(house.pack.strategy);
  const root = rootOf(plan);
  if (!root) return false;
  return withSystemActor(house, STRATEGY, async (tx) => {
    if ((await findStrategies(tx)).length > 0) return false;
    const writing = { at: sinceOf(house, house.now()), reason: FROM_PACK };
    const thing = await openThing(tx, strategyProcess, {
      ...strategyOpening(house.pack),
      detail: { from: "pack" },
      write: async ({ id }) => {
        await tx.db
          .insertInto("strategy.item")
          .values({ id, strategy_id: id, kind: root.kind, code: root.code })
          .execute();
      },
    });
    await sayItems(tx, [{ item: root, id: thing.id, parentId: undefined }], new Map(), writing);
    await applyChanges(tx, thing.id, comparePlans({ ...EMPTY_PLAN, items: [root] }, plan), writing);
    await takeStep(tx, strategyProcess, {
      thingId: thing.id,
      step: "adopt",
      body: { decision: ADOPTED_BY_PACK },
    });
    return true;
  });
}

/** From when the pack's strategy holds: its first day where that is over, else now. */
export function sinceOf({ pack, calendar }: Pick<House, "pack" | "calendar">, now: Date): Date {
  const { from } = pack.strategy.period;
  return from < isoDay(now, calendar) ? new Date(`${from}T00:00:00Z`) : now;
}
