import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { caseProcess } from "./case-process.ts";
import { caseRoute } from "./pages/case-page.tsx";

export { caseProcess } from "./case-process.ts";
export { allocatedTo, workerOf } from "./store/allocate.ts";
export { caseOpening, openCase, type NewCase } from "./store/case-file.ts";
export { passedOnToCases } from "./store/passed-on.ts";

/** The door of cases: one service's work with one person. */
export const casesRoom: Room = {
  name: "cases",
  processes: [caseProcess],
  routes: [caseRoute, ...stepRoutes(caseProcess, { place: "People" })],
};
