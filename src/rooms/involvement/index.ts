import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { interestProcess } from "./interest-process.ts";
import { INTERESTS } from "./model/keeper-of.ts";
import { interestRoutes } from "./pages/interest-pages.tsx";
import { paths } from "./paths.ts";
import { publicRoutes } from "./public-routes.ts";
import { forgetInterests } from "./store/forget-interests.ts";
import { takeInInterests } from "./store/take-in-interests.ts";

export { involvementWays } from "./public-routes.ts";
export { interestProcess } from "./interest-process.ts";
export { INTEREST_KIND, type SentInterest } from "./model/interest.ts";
export { getGroup, openingOf } from "./model/keeper-of.ts";
export { contactOutcome } from "./store/interest-steps.ts";
export { sealSaid } from "./store/interest.ts";
export { takeInInterests } from "./store/take-in-interests.ts";

const HOUR = 3_600;

const takeIn = defineJob({
  name: "involvement.take-in",
  every: 5,
  run: async (house) => {
    await takeInInterests(house);
  },
});

const forget = defineJob({
  name: "involvement.forget",
  every: HOUR,
  run: async (house) => {
    await forgetInterests(house);
  },
});

/** The door of involvement: who would like to join a group of the partnership's, apart from every record. */
export const involvementRoom = {
  name: "involvement",
  way: { text: "People who would like to get involved", href: paths.list, permissions: ["involvement.keep"] },
  processes: [interestProcess],
  routes: [...publicRoutes, ...interestRoutes, ...stepRoutes(interestProcess, { place: "Now" })],
  jobs: [takeIn, forget],
  systemPermissions: { [INTERESTS]: ["intake.take-in", "involvement.forget"] },
} satisfies Room;
