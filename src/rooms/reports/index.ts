import { formatLongDay } from "../../foundation/clock/index.ts";
import type { ActorTx } from "../../foundation/access/index.ts";
import { stateOf, stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import type { MeetingPaper } from "../governance/index.ts";
import { fileRoute } from "./pages/file-page.ts";
import { planPageRoutes } from "./pages/plan-page-pages.tsx";
import { reportRoute } from "./pages/report-page.tsx";
import { reportsRoutes } from "./pages/reports-page.tsx";
import { paths } from "./paths.ts";
import { reportProcess } from "./report-process.ts";
import { findPapers } from "./store/report.ts";

export { planPagePapers, toMeeting } from "./pages/plan-page-pages.tsx";
export { reportProcess } from "./report-process.ts";
export { meetingsToCome } from "./store/meetings-to-come.ts";
export { putPage } from "./store/plan-page.ts";
export { beginReport } from "./store/begin-report.ts";

/** The reports that are papers of a meeting, as its page lists them. */
export async function reportPapers(tx: ActorTx, meetingId: string): Promise<MeetingPaper[]> {
  const found = await findPapers(tx, meetingId);
  return found.map(({ id, reference, until, state }) => ({
    href: paths.report(id),
    text: `Report of ${formatLongDay(until)}`,
    hint: `${reference}, ${stateOf(tx, { process: reportProcess.name, state }).toLowerCase()}`,
  }));
}

/** The door of reports: how the strategy goes, frozen for a board in one press, with its owners' words, and issued in four forms. */
export const reportsRoom = {
  name: "reports",
  way: { text: "Reports to boards", href: paths.list, permissions: ["governance.see"] },
  processes: [reportProcess],
  routes: [
    ...reportsRoutes,
    reportRoute,
    fileRoute,
    ...planPageRoutes,
    ...stepRoutes(reportProcess, { place: "Plan" }),
  ],
} satisfies Room;
