import type { ActorTx } from "../../../foundation/access/index.ts";
import type { MonthEndMeasure } from "../../../foundation/house/index.ts";
import { itemsOf } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { lookAt } from "./look.ts";
import { findStrategies } from "./strategies.ts";

/**
 * Actions of the strategy that holds now which were live at the end of a day, neither complete nor stopped, and those of
 * them that were on track by the rule. The plan as it stood then: what was planned or said later changes nothing.
 */
export const liveActions: MonthEndMeasure = {
  id: "actions-live",
  label: "Actions of the delivery plan that are live at the month's end, and those on track",
  href: paths.delivery,
  count: async (tx: ActorTx, day) => {
    const adopted = (await findStrategies(tx)).find(({ state }) => state === "adopted");
    if (!adopted) return undefined;
    const { plan, judged } = await lookAt(tx, adopted, day);
    const actions = itemsOf(plan, "action");
    if (actions.length === 0) return undefined;
    const statuses = actions.map(({ code }) => judged.get(code)?.status);
    const live = statuses.filter((status) => status !== "complete" && status !== "stopped");
    return { count: live.length, met: live.filter((status) => status === "on-track").length };
  },
};
