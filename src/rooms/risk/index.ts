import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { assessRoute, riskRoute } from "./pages/risk-page.tsx";
import { riskProcess } from "./risk-process.ts";

export { findCurrentRisk } from "./store/current-risk.ts";

/** The door of risk: assessments with the pack's tools, judged by a person. */
export const riskRoom: Room = {
  name: "risk",
  processes: [riskProcess],
  routes: [assessRoute, riskRoute, ...stepRoutes(riskProcess, { place: "People" })],
};
