import type { ActorTx } from "../../../foundation/access/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { strategyOpening } from "../keepers.ts";
import { comparePlans } from "../model/compare-plans.ts";
import { EMPTY_PLAN, rootOf, type Plan } from "../model/plan.ts";
import { strategyProcess } from "../strategy-process.ts";
import { applyChanges } from "./apply-changes.ts";
import { sayItems } from "./write-versions.ts";

/** Opens a strategy beside the one that holds, as a draft that nobody outside reads and no figure counts. @returns its id */
export async function draftNext(tx: ActorTx, plan: Plan, reason: string): Promise<string> {
  const root = rootOf(plan);
  if (!root) throw new Error("A strategy begins with itself.");
  const writing = { at: tx.house.now(), reason };
  const { id } = await openThing(tx, strategyProcess, {
    ...strategyOpening(tx.house.pack),
    write: async ({ id: own }) => {
      const row = { id: own, strategy_id: own, kind: root.kind, code: root.code };
      await tx.db.insertInto("strategy.item").values(row).execute();
    },
  });
  await sayItems(tx, [{ item: root, id, parentId: undefined }], new Map(), writing);
  await applyChanges(tx, id, comparePlans({ ...EMPTY_PLAN, items: [root] }, plan), writing);
  return id;
}
