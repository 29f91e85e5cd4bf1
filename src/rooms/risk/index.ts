import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { assessRoutes } from "./pages/assess-page.tsx";
import { riskRoute } from "./pages/risk-page.tsx";
import { riskProcess } from "./risk-process.ts";

export { caseRiskTask } from "./pages/case-risk-task.ts";
export { riskPanel } from "./pages/risk-panel.tsx";
export { judgementText } from "./model/judgement-text.ts";
export { levelAtCase } from "./model/level-at-case.ts";
export { sayAssessed } from "./model/say-assessed.ts";
export { CUES_WEIGHED, riskForm } from "./model/risk-form.ts";
export { unweighedCues, weigh, type Weighed } from "./model/weigh.ts";
export { riskProcess } from "./risk-process.ts";
export { assessors } from "./store/begin-assessment.ts";
export { findAssessed } from "./store/find-assessed.ts";
export { notNeeded } from "./store/put-aside.ts";
export { reviewedBy } from "./store/review-owner.ts";
export { findRiskPicture, type RiskPicture } from "./store/risk-picture.ts";

/** The door of risk: assessments with the pack's tools, judged by a person. */
export const riskRoom: Room = {
  name: "risk",
  processes: [riskProcess],
  routes: [...assessRoutes, riskRoute, ...stepRoutes(riskProcess, { place: "People" })],
};
