import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { RISK_REGISTER } from "./keepers.ts";
import { raiseRoutes } from "./pages/raise-page.tsx";
import { registerRoutes } from "./pages/register-page.tsx";
import { riskRoute } from "./pages/risk-page.tsx";
import { paths } from "./paths.ts";
import { strategicRiskProcess } from "./risk-process.ts";
import { takeUpMissed } from "./store/take-up-missed.ts";

export { riskOpening } from "./keepers.ts";
export { bodyAbove, bodyForScore, fromScore, levelOf, ruleOf } from "./model/escalation.ts";
export { RHYTHM } from "./model/rhythm.ts";
export { risksAtBody, risksToObjective } from "./pages/risk-panels.tsx";
export { strategicRiskProcess } from "./risk-process.ts";
export { takeUpMissed } from "./store/take-up-missed.ts";

const HOUR = 3600;

const watch = defineJob({
  name: "risk-register.watch",
  every: HOUR,
  run: async (house) => {
    await takeUpMissed(house);
  },
});

/** The door of the risk register: what may keep the partnership from doing what it said, and which body it is with. */
export const riskRegisterRoom = {
  name: "risk-register",
  way: { text: "Risk register", href: paths.register, permissions: ["governance.see"] },
  processes: [strategicRiskProcess],
  routes: [
    ...registerRoutes,
    ...raiseRoutes,
    riskRoute,
    ...stepRoutes(strategicRiskProcess, { place: "Plan" }),
  ],
  jobs: [watch],
  systemPermissions: { [RISK_REGISTER]: ["risk-register.watch"] },
} satisfies Room;
