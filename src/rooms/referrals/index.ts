import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { movedRoutes } from "./pages/moved-page.tsx";
import { referRoutes } from "./pages/refer-page.tsx";
import { referralRoute } from "./pages/referral-page.tsx";
import { sendSeveralRoutes } from "./pages/send-several-page.tsx";
import { referralProcess } from "./referral-process.ts";
import { escalateOverdue } from "./store/escalate.ts";

export { caseOriginTask } from "./pages/case-origin-task.ts";
export { matchServices, type Match } from "./model/match-services.ts";
export { questionOf, type Said as ReferralSaid } from "./model/said.ts";
export { riskSent, type Shared } from "./model/shared.ts";
export { referralProcess } from "./referral-process.ts";
export { repeatedIn, toldDetail } from "./model/feedback.ts";
export { decidingManagers } from "./store/tell.ts";
export { allocators, refusal, sayWait, signedText, waitlisted } from "./store/answer-referral.ts";
export { escalatedTo } from "./store/escalate.ts";
export { referrers, snapshot } from "./store/prepare-referral.ts";
export { passedOnByReferrals } from "./store/passed-on.ts";
export { receivers, serviceTeamOf, sharingEnds } from "./store/send-referral.ts";

/** Tells the service's managers and the sender when no answer came in time. */
export const escalateReferrals = defineJob({
  name: "referrals.escalate",
  every: 300,
  run: async (house) => {
    await escalateOverdue(house, referralProcess);
  },
});

/** The door of referrals: the right service the first time, with exactly what she permits. */
export const referralsRoom: Room = {
  name: "referrals",
  processes: [referralProcess],
  routes: [
    ...referRoutes,
    ...sendSeveralRoutes,
    ...movedRoutes,
    referralRoute,
    ...stepRoutes(referralProcess, { place: "Now" }),
  ],
  jobs: [escalateReferrals],
  systemPermissions: { referrals: ["referral.escalate"] },
};
