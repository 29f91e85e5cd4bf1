import { defineJob } from "../../foundation/jobs/index.ts";
import { stepRoutes } from "../../foundation/process/index.ts";
import type { Room } from "../../room.ts";
import { contactProcess } from "./contact-process.ts";
import { contactRoute } from "./pages/contact-page.tsx";
import { takeInAll } from "./store/take-in.ts";

export { contactProcess } from "./contact-process.ts";
export { sideOf } from "./forms/recognise-form.ts";
export { needHelpForm } from "./forms/need-help-form.ts";
export { ownBehaviourForm } from "./forms/own-behaviour-form.ts";
export { safeContactRows, writeBorn } from "./safe-contact-rows.ts";
export {
  getContact,
  knownFrom,
  CONTACT_KINDS,
  RELATIONS_TO_HER,
  type Contact,
  type ContactAnswers,
  type ContactKind,
} from "./store/contact.ts";
export { allowedContact } from "./store/allowed-contact.ts";
export { arrivalOf } from "./store/arrival.ts";
export { toldBy } from "./store/recognise.ts";
export { herWordsInContacts } from "./store/her-words.ts";
export { takeInAll } from "./store/take-in.ts";

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
  routes: [contactRoute, ...stepRoutes(contactProcess, { place: "Now" })],
  jobs: [takeIn],
  systemPermissions: { intake: ["intake.take-in"] },
};
