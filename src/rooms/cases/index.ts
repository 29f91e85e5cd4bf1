import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { caseProcess } from "./case-process.ts";
import { caseRoute } from "./pages/case-page.tsx";

export { caseProcess } from "./case-process.ts";
export { notesDetail, notesOf } from "./model/notes-of.ts";
export { listRoute } from "./pages/list-page.tsx";
export { openRoutes } from "./pages/open-routes.tsx";
export { partRoute } from "./pages/part-route.tsx";
export { allocatedTo, workerOf } from "./store/allocate.ts";
export { caseOpening, getCaseFile, openCase, type NewCase } from "./store/case-file.ts";
export { getCase, managersOf, openPart } from "./store/case-parts.ts";
export { handedOverTo, managersClocks } from "./store/turn.ts";
export { closedUntil, closingDetail } from "./store/close-case.ts";
export { passedOnToCases } from "./store/passed-on.ts";
export { findTeam, joinedAs, type Member } from "./store/team.ts";

/** The door of cases: one service's work with one person. */
export const casesRoom: Room = {
  name: "cases",
  processes: [caseProcess],
  routes: [caseRoute, ...stepRoutes(caseProcess, { place: "People" })],
};
