import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { boardActionProcess } from "./action-process.ts";
import type { OtherRooms } from "./other-rooms.ts";
import { meetingProcess } from "./meeting-process.ts";
import { actionRoute } from "./pages/action-page.tsx";
import { actionsRoute } from "./pages/actions-page.tsx";
import { agreeRoutes } from "./pages/agree-action.tsx";
import { boardRoutes } from "./pages/board-page.tsx";
import { bodyRoute } from "./pages/body-page.tsx";
import { decisionsRoute } from "./pages/decisions-page.tsx";
import { meetingRoute } from "./pages/meeting-page.tsx";
import { planRoutes } from "./pages/plan-page.tsx";
import { seatRoutes } from "./pages/seat-pages.tsx";
import { paths } from "./paths.ts";
import { getBoardAction } from "./store/board-action.ts";
import { nameOfMeeting } from "./store/meeting-steps.ts";

export { boardActionProcess } from "./action-process.ts";
export { actionOpening, keeperOf, meetingOpening } from "./keepers.ts";
export { NOBODY } from "./forms/nobody.ts";
export { meetingProcess } from "./meeting-process.ts";
export { countPresent, type Was } from "./model/attendance.ts";
export { judgeQuorum, type Quorum } from "./model/quorum.ts";
export { isAlwaysClose, type Part } from "./model/seat.ts";
export type { BodyPanel, MeetingPaper, OtherRooms } from "./other-rooms.ts";
export { paths as boardPaths } from "./paths.ts";
export { findDecisions } from "./store/decision.ts";
export { findMeetings, type MeetingLine } from "./store/meeting.ts";
export { papersClock } from "./store/meeting-steps.ts";

/**
 * The door of governance: what the boards and groups that carry the strategy meet about, what they decide, who sits on them and what
 * was agreed that somebody does. What other rooms have to say of a body, and put to its meetings, is handed in.
 */
export function governanceRoom(others: OtherRooms) {
  return {
    name: "governance",
    way: { text: "Boards, groups and their decisions", href: paths.board, permissions: ["governance.see"] },
    processes: [meetingProcess, boardActionProcess],
    routes: [
      ...boardRoutes,
      decisionsRoute,
      bodyRoute(others.panels),
      ...seatRoutes,
      ...planRoutes,
      meetingRoute(others),
      actionsRoute,
      ...agreeRoutes,
      actionRoute,
      ...stepRoutes(meetingProcess, { place: "Plan", nameOf: nameOfMeeting }),
      ...stepRoutes(boardActionProcess, {
        place: "Plan",
        nameOf: async ({ tx, thing }) => (await getBoardAction(tx, thing.id)).what,
      }),
    ],
  } satisfies Room;
}
