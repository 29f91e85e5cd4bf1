import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { actionProcess } from "./action-process.ts";
import { STRATEGY } from "./keepers.ts";
import { actionRoute } from "./pages/action-page.tsx";
import { bodiesRoute } from "./pages/bodies-page.tsx";
import { changeRoutes } from "./pages/change-pages.tsx";
import { compareRoute } from "./pages/compare-page.tsx";
import { deliveryRoute } from "./pages/delivery-page.tsx";
import { evidenceProcess } from "./evidence-process.ts";
import { evidenceRoutes } from "./pages/evidence-pages.tsx";
import { fileRoutes } from "./pages/file-pages.tsx";
import { fitRoute } from "./pages/fit-page.tsx";
import { historyRoute } from "./pages/history-page.tsx";
import { itemRoute, type ItemPanel } from "./pages/item-page.tsx";
import { nextStrategyRoutes } from "./pages/next-strategy-pages.tsx";
import { planRoute } from "./pages/plan-page.tsx";
import { strategyRoute } from "./pages/strategy-page.tsx";
import { timelineRoute } from "./pages/timeline-page.tsx";
import type { BelowPage } from "./pages/views.tsx";
import { paths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { endConsent } from "./store/end-consent.ts";
import { nameOfAction, nameOfStrategy } from "./store/name-of.ts";
import { loadFromPack } from "./store/load-from-pack.ts";
import { strategyProcess } from "./strategy-process.ts";

export { actionProcess } from "./action-process.ts";
export { actionOpening, ownerOf, strategyOpening } from "./keepers.ts";
export { BEHIND, sayRule } from "./model/delivery-status.ts";
export { planFromPack } from "./model/from-pack.ts";
export { itemsOf, under, type Plan } from "./model/plan.ts";
export { isPlanPage, type PlanPage } from "./model/plan-page.ts";
export { deliveringOf } from "./model/roll-up.ts";
export { sayCounts, sayPart, sayStatus } from "./pages/status-mark.tsx";
export { actionClocks, firstDay } from "./store/action-clocks.ts";
export { ADOPTED_BY_PACK, FROM_PACK, loadFromPack, sinceOf } from "./store/load-from-pack.ts";
export { addEvidence } from "./store/add-evidence.ts";
export { countEvidence } from "./store/evidence.ts";
export { findLook, type Look } from "./store/look.ts";
export { strategyWays } from "./public-routes.ts";
export { strategyProcess } from "./strategy-process.ts";

const MINUTE = 60;
const HOUR = 3_600;

const fromPack = defineJob({
  name: "strategy.from-pack",
  every: MINUTE,
  run: async (house) => {
    await loadFromPack(house);
  },
});

const consentEnds = defineJob({
  name: "strategy.consent-ends",
  every: HOUR,
  run: async (house) => {
    await endConsent(house);
  },
});

/** The door of the strategy: what the partnership said it will do, who does it, and how that goes. What other rooms have to say of an item, and do with a page of the plan, is handed in. */
export function strategyRoom(panels: readonly ItemPanel[], below: BelowPage) {
  return {
    name: "strategy",
    way: { text: "The strategy and how it goes", href: paths.plan, permissions: ["strategy.see"] },
    processes: [strategyProcess, actionProcess, evidenceProcess],
    routes: [
      ...publicRoutes,
      planRoute(below),
      bodiesRoute(below),
      timelineRoute,
      deliveryRoute(below),
      compareRoute,
      historyRoute,
      fitRoute,
      ...fileRoutes,
      ...changeRoutes,
      itemRoute(panels),
      ...nextStrategyRoutes,
      strategyRoute,
      actionRoute,
      ...evidenceRoutes,
      ...stepRoutes(strategyProcess, { place: "Plan", nameOf: nameOfStrategy }),
      ...stepRoutes(actionProcess, { place: "Plan", nameOf: nameOfAction }),
      ...stepRoutes(evidenceProcess, { place: "Plan" }),
    ],
    jobs: [fromPack, consentEnds],
    systemPermissions: { [STRATEGY]: ["strategy.see", "strategy.keep", "strategy.deliver"] },
  } satisfies Room;
}
