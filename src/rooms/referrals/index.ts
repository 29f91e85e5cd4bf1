import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { referRoutes } from "./pages/refer-page.tsx";
import { referralRoute } from "./pages/referral-page.tsx";
import { referralProcess } from "./referral-process.ts";

export { matchServices, type Match } from "./model/match-services.ts";
export type { Shared } from "./model/shared.ts";
export { referralProcess } from "./referral-process.ts";
export { signedText } from "./store/answer-referral.ts";
export { referrers, snapshot } from "./store/prepare-referral.ts";
export { passedOnByReferrals } from "./store/passed-on.ts";
export { receivers, serviceTeamOf } from "./store/send-referral.ts";

/** The door of referrals: the right service the first time, with exactly what she permits. */
export const referralsRoom: Room = {
  name: "referrals",
  processes: [referralProcess],
  routes: [...referRoutes, referralRoute, ...stepRoutes(referralProcess, { place: "Now" })],
};
