import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { caseProcess } from "./case-process.ts";
import type { CaseTaskSource } from "./pages/case-task.tsx";
import { caseRoute } from "./pages/case-page.tsx";

export { caseProcess } from "./case-process.ts";
export { GOES_ON_ELSEWHERE } from "./forms/close-form.ts";
export { safetyDone } from "./model/closing-safety.ts";
export { contactMade, WITH_HER } from "./model/contact-made.ts";
export { notesDetail, notesOf } from "./model/notes-of.ts";
export type { Came, CaseTask } from "./pages/case-task.tsx";
export { listRoute } from "./pages/list-page.tsx";
export { openRoutes } from "./pages/open-routes.tsx";
export { partRoute } from "./pages/part-route.tsx";
export { allocatedTo, workerOf } from "./store/allocate.ts";
export { getCaseFile, type Received } from "./store/case-file.ts";
export { bringCase, caseOpening, openCase, type NewCase } from "./store/open-case.ts";
export { findInvolved, getCase, managersOf, openPart } from "./store/case-parts.ts";
export { handedOverTo, managersClocks } from "./store/turn.ts";
export { correctionText } from "./store/correct.ts";
export { closedUntil, closingDetail } from "./store/close-case.ts";
export { passedOnToCases } from "./store/passed-on.ts";
export { findTeam, joinedAs, type Member } from "./store/team.ts";

/**
 * The door of cases: one service's work with one person.
 * @param sources what rooms that know cases keep up throughout one: her risk, her needs
 */
export function casesRoom(sources: readonly CaseTaskSource[]): Room {
  return {
    name: "cases",
    processes: [caseProcess],
    routes: [caseRoute(sources), ...stepRoutes(caseProcess, { place: "People" })],
  };
}
