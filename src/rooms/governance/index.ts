import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { meetingProcess } from "./meeting-process.ts";
import { boardRoutes } from "./pages/board-page.tsx";
import { decisionsRoute } from "./pages/decisions-page.tsx";
import { meetingRoute, type PapersOf } from "./pages/meeting-page.tsx";
import { planRoutes } from "./pages/plan-page.tsx";
import { paths } from "./paths.ts";

export { keeperOf, meetingOpening } from "./keepers.ts";
export { meetingProcess } from "./meeting-process.ts";
export { judgeQuorum, type Quorum } from "./model/quorum.ts";
export { findDecisions } from "./store/decision.ts";
export { findMeetings } from "./store/meeting.ts";
export type { MeetingPaper } from "./pages/meeting-page.tsx";
export { papersClock } from "./store/meeting-steps.ts";

/**
 * The door of governance: what the boards and groups that carry the strategy meet about, and what they decide.
 * @param papers what rooms that make papers put to a meeting
 */
export const governanceRoom = (papers: readonly PapersOf[]): Room => ({
  name: "governance",
  way: { text: "Boards, groups and their decisions", href: paths.board, permissions: ["governance.see"] },
  processes: [meetingProcess],
  routes: [
    ...boardRoutes,
    decisionsRoute,
    ...planRoutes,
    meetingRoute(papers),
    ...stepRoutes(meetingProcess, { place: "Plan" }),
  ],
});
