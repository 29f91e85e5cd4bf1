import type { ThreadUse } from "../../foundation/intake/index.ts";
import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { contactProcess } from "./contact-process.ts";
import { callRoutes } from "./pages/call-page.tsx";
import { caseReachRoutes } from "./pages/case-reach.tsx";
import { contactRoute } from "./pages/contact-page.tsx";
import { takeInAll } from "./store/take-in.ts";

export { contactProcess } from "./contact-process.ts";
export { caseReachTask } from "./pages/case-reach.tsx";
export { COMES_BACK } from "./comes-back.ts";
export { messageForm } from "./forms/message-form.ts";
export { needsWayToWrite } from "./store/needs-way.ts";
export { sendSafeMessage } from "./store/send-safe-message.ts";
export { childrenSaid } from "./children-said.ts";
export { aboutFormOf } from "./forms/about-form.ts";
export { saidOfHer } from "./store/record-about.ts";
export { waysOf } from "./store/set-safe-contact.ts";
export { childLink, otherSideLink, relatedLink } from "./store/connect.ts";
export { otherKnownFrom } from "./store/known-sides.ts";

export { workPage } from "./forms/work-page.ts";
export { needHelpForm } from "./forms/need-help-form.ts";
export { ownBehaviourForm } from "./forms/own-behaviour-form.ts";
export { worriedForm } from "./forms/worried-form.ts";
export { youngForm } from "./forms/young-form.ts";
export { SHE_CAME } from "./forms/triage-forms.ts";
export {
  checkedContactRows,
  safeContactRows,
  WHO_ELSE,
  whoElseRows,
  writeBorn,
} from "./safe-contact-rows.ts";
export {
  contactAnswers,
  getContact,
  knownFrom,
  RELATIONS_TO_HER,
  sideOf,
  type Contact,
  type ContactAnswers,
  type ContactKind,
} from "./store/contact.ts";
export {
  findReaching,
  safeContactRow,
  type SafeContact,
  type SafeContactNow,
  type SafeContactSaid,
} from "./store/safe-contact.ts";
export { countVaried, momentCodes, type Attempt } from "./model/varied-attempts.ts";
export { allowedContacts, type Allowed } from "./store/allowed-contacts.ts";
export { dangerSaid } from "./model/danger-said.ts";
export { AS_IT_WAS } from "./store/say-danger.ts";
export { arrivalOf } from "./store/arrival.ts";
export { toldBy } from "./store/recognise.ts";
export { herWordsInContacts } from "./store/her-words.ts";
export { openContact, takeInAll, type Taker } from "./store/take-in.ts";

/** Whoever comes back to a contact may write again in her own words. */
export const contactThread: ThreadUse = { kind: "contact", adds: "words" };

const takeIn = defineJob({
  name: "front-door.take-in",
  every: 2,
  run: async (house) => {
    await takeInAll(house);
  },
});

/** The door of the front door: where what arrives is taken in, recognised, and connected to the right service. */
export const frontDoorRoom: Room = {
  name: "front-door",
  processes: [contactProcess],
  routes: [contactRoute, ...stepRoutes(contactProcess, { place: "Now" }), ...caseReachRoutes, ...callRoutes],
  jobs: [takeIn],
  systemPermissions: { intake: ["intake.take-in"] },
};
