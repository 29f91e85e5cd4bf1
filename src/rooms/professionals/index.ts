import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { byLinkRoutes } from "./by-link-routes.ts";
import { beginRoutes } from "./pages/begin-page.tsx";
import { requestRoute } from "./pages/request-page.tsx";
import { requestsRoute } from "./pages/requests-page.tsx";
import { writeRoutes } from "./pages/write-page.tsx";
import { requestProcess } from "./request-process.ts";
import { CARRIER } from "./store/send-request.ts";
import { takeInRequests } from "./store/take-in-requests.ts";
import { tellHolder } from "./tell-holder.ts";
import { tellReferrer } from "./tell-referrer.ts";

export { requestForm } from "./forms/request-form.ts";
export { nothingYet } from "./model/kept-answers.ts";
export { newsCodes, newsOf } from "./model/news.ts";
export type { Referrer, Said } from "./model/referrer.ts";
export { toContact } from "./model/to-contact.ts";
export { requestProcess } from "./request-process.ts";
export { REFERRER, referrerAlone } from "./store/begin-request.ts";
export { saidNow, toldText } from "./store/feed-back.ts";
export { ANSWERED } from "./store/tell-news.ts";
export { requestCodes, sentTo } from "./store/send-request.ts";
export { askForSomeone } from "./pages/now-line.tsx";
export { takeInRequests } from "./store/take-in-requests.ts";

const takeIn = defineJob({
  name: "professionals.take-in",
  every: 2,
  run: async (house) => {
    await takeInRequests(house);
  },
});

/** The door of professionals: asking for help on someone's behalf, and learning what one may of what came of it. */
export const professionalsRoom: Room = {
  name: "professionals",
  processes: [requestProcess],
  // "/requests/new" before "/requests/:id".
  routes: [
    ...byLinkRoutes,

    requestsRoute,
    ...beginRoutes,
    requestRoute,
    ...writeRoutes,
    ...stepRoutes(requestProcess, { place: "Now" }),
  ],
  jobs: [takeIn, tellHolder, tellReferrer],
  systemPermissions: { [CARRIER]: ["intake.take-in", "contact.refer"] },
};
