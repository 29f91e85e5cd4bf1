import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { needsProcess } from "./needs-process.ts";
import { askRoutes } from "./pages/ask-page.tsx";
import { needsRoute } from "./pages/needs-page.tsx";

export { isOfAllChildren, sayChildren } from "./forms/children-lines.ts";
export { needsForm } from "./forms/needs-form.ts";
export { needsProcess } from "./needs-process.ts";
export { caseNeedsTask } from "./pages/case-needs-task.ts";
export { askedBy, assessmentRow, needsIn } from "./store/record-needs.ts";
export { findChildrenSaid, findCurrentNeeds, type CurrentNeeds } from "./store/needs.ts";

/** The door of needs: what a person wants and needs, by the offers of the pack. */
export const needsRoom: Room = {
  name: "needs",
  processes: [needsProcess],
  routes: [...askRoutes, needsRoute, ...stepRoutes(needsProcess, { place: "People" })],
};
