import type { JobDefinition } from "./foundation/jobs/index.ts";
import type { ProcessDefinition } from "./foundation/process/index.ts";
import type { SystemPermissions } from "./foundation/identity/index.ts";
import { messagePermissions } from "./foundation/messages/index.ts";
import { noticePermissions } from "./foundation/notices/index.ts";
import type { Room } from "./room.ts";
import { accessRoom, waitingReviews } from "./rooms/access/index.ts";
import { casesRoom, passedOnToCases } from "./rooms/cases/index.ts";
import { directoryRoom } from "./rooms/directory/index.ts";
import { documentsRoom } from "./rooms/documents/index.ts";
import { demonstrationRoom } from "./rooms/demonstration/index.ts";
import { caseReachTask, contactThread, frontDoorRoom, herWordsInContacts } from "./rooms/front-door/index.ts";
import { figuresRoom } from "./rooms/figures/index.ts";
import { governanceRoom } from "./rooms/governance/index.ts";
import { helpPagesRoom } from "./rooms/help-pages/index.ts";
import { hotspotsRoom, placesWay } from "./rooms/hotspots/index.ts";
import { importsRoom } from "./rooms/imports/index.ts";
import { inboxRoom, questionThread } from "./rooms/inbox/index.ts";
import { indicatorsRoom } from "./rooms/indicators/index.ts";
import { informationRoom } from "./rooms/information/index.ts";
import { involvementRoom, involvementWays } from "./rooms/involvement/index.ts";
import { kitRoom } from "./rooms/kit/index.ts";
import { languagesRoom } from "./rooms/languages/index.ts";
import { caseNeedsTask, needsRoom } from "./rooms/needs/index.ts";
import { notificationsRoom } from "./rooms/notifications/index.ts";
import { nowRoom } from "./rooms/now/index.ts";
import { outboxRoom } from "./rooms/outbox/index.ts";
import { partnershipPage, partnershipRoom } from "./rooms/partnership/index.ts";
import { alertLines, peopleRoom } from "./rooms/people/index.ts";
import { personIndexRoom } from "./rooms/person-index/index.ts";
import { askForSomeone, professionalsRoom } from "./rooms/professionals/index.ts";
import { placesRoom, placeThread } from "./rooms/places/index.ts";
import { publicDoorRoom } from "./rooms/public-door/index.ts";
import { caseOriginTask, passedOnByReferrals, referralsRoom } from "./rooms/referrals/index.ts";
import { figuresWay, publicationsRoom } from "./rooms/publications/index.ts";
import { queueRoom } from "./rooms/queue/index.ts";
import { relationshipsPanel, relationshipsRoom } from "./rooms/relationships/index.ts";
import { planPagePapers, reportPapers, reportsRoom, toMeeting } from "./rooms/reports/index.ts";
import { riskRegisterRoom, risksAtBody, risksToObjective } from "./rooms/risk-register/index.ts";
import { caseRiskTask, riskPanel, riskRoom } from "./rooms/risk/index.ts";
import { capacityLines, servicesRoom } from "./rooms/services/index.ts";
import { setUpRoom, waitingGrants } from "./rooms/set-up/index.ts";
import { signInRoom } from "./rooms/sign-in/index.ts";
import { strategyRoom, strategyWays } from "./rooms/strategy/index.ts";
import { supportRoom } from "./rooms/support/index.ts";

/** Every room, in the order their pages are offered. One line here is what makes a folder part of the product. */
export const rooms: readonly Room[] = [
  // First: where one host serves two faces, the partnership's first page goes before the staff's.
  demonstrationRoom,
  partnershipRoom([strategyWays, figuresWay, placesWay, involvementWays]),
  publicDoorRoom([contactThread, placeThread, questionThread]),
  signInRoom,
  nowRoom([alertLines, waitingReviews, waitingGrants, capacityLines, askForSomeone], () =>
    rooms.flatMap(({ way }) => way ?? []),
  ),
  notificationsRoom,
  peopleRoom([passedOnToCases, passedOnByReferrals, herWordsInContacts], [riskPanel, relationshipsPanel]),
  frontDoorRoom,
  queueRoom,
  inboxRoom,
  professionalsRoom,
  relationshipsRoom,
  personIndexRoom,
  riskRoom,
  needsRoom,
  referralsRoom,
  servicesRoom,
  casesRoom([caseReachTask, caseRiskTask, caseNeedsTask, caseOriginTask]),
  importsRoom,
  supportRoom,
  documentsRoom,
  figuresRoom,
  indicatorsRoom,
  publicationsRoom,
  governanceRoom({ panels: [risksAtBody], papers: [reportPapers, planPagePapers] }),
  reportsRoom,
  riskRegisterRoom,
  strategyRoom([risksToObjective], toMeeting),
  accessRoom,
  setUpRoom,
  languagesRoom,
  outboxRoom,
  helpPagesRoom,
  informationRoom,
  directoryRoom,
  involvementRoom,
  placesRoom(partnershipPage),
  hotspotsRoom,
  kitRoom,
];

/** Every life cycle of every room. */
export const processes: readonly ProcessDefinition[] = rooms.flatMap((room) => room.processes ?? []);

export const jobs: readonly JobDefinition[] = rooms.flatMap((room) => room.jobs ?? []);

/** What each named system actor may do, of all rooms together. */
export const systemPermissions: SystemPermissions = Object.assign(
  { ...messagePermissions, ...noticePermissions },
  ...rooms.map((room) => room.systemPermissions ?? {}),
);
