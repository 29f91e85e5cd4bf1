import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { referRoutes } from "./pages/refer-page.tsx";
import { referralRoute } from "./pages/referral-page.tsx";
import { referralProcess } from "./referral-process.ts";

/** The door of referrals: the right service the first time, with exactly what she permits. */
export const referralsRoom: Room = {
  name: "referrals",
  processes: [referralProcess],
  routes: [...referRoutes, referralRoute, ...stepRoutes(referralProcess, { place: "Now" })],
};
