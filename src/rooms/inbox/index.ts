import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { listRoute } from "./pages/list-page.tsx";
import { questionRoute } from "./pages/question-page.tsx";
import { paths } from "./paths.ts";
import { questionProcess } from "./question-process.ts";
import { shredSpent } from "./store/shred.ts";
import { INBOX, takeInQuestions } from "./store/take-in-questions.ts";

export { QUESTION_KIND, questionThread } from "./kinds.ts";
export { shredSpent } from "./store/shred.ts";
export { takeInQuestions } from "./store/take-in-questions.ts";

const TAKE_IN_SECONDS = 2;
const SHRED_SECONDS = 10;

const takeIn = defineJob({
  name: "inbox.take-in",
  every: TAKE_IN_SECONDS,
  run: async (house) => {
    await takeInQuestions(house);
  },
});

const shred = defineJob({
  name: "inbox.shred",
  every: SHRED_SECONDS,
  run: async (house) => {
    await shredSpent(house);
  },
});

/** The door of the inbox: questions asked without a name, answered to a reference, and forgotten in the end. */
export const inboxRoom: Room = {
  name: "inbox",
  way: { text: "Questions asked without a name", href: paths.list, permissions: ["inbox.answer"] },
  processes: [questionProcess],
  routes: [listRoute, questionRoute, ...stepRoutes(questionProcess, { place: "Now" })],
  jobs: [takeIn, shred],
  systemPermissions: { [INBOX]: ["intake.take-in", "inbox.shred"] },
};
