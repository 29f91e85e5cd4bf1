/** The door of http: how a room declares a page, and the server made of all declarations. */
export { loadAssets, type Assets } from "./assets.ts";
export { csrfToken } from "./csrf.ts";
export { bodyFile, type SentFile } from "./file-form.ts";
export { type Origins } from "./faces.ts";
export type { PublicVisit, Speech } from "./public-visit.ts";
export {
  afterwards,
  document,
  redirect,
  staffPage,
  type Afterwards,
  type Cookie,
  type Reply,
  type StaffPageReply,
} from "./reply.ts";
export {
  isPublic,
  isStaffRoute,
  needs,
  notAudited,
  recordedByStep,
  recordsView,
  seatless,
  signedIn,
  type PublicRoute,
  type Route,
  type StaffRoute,
} from "./route.ts";
export { createServer, type ServerOptions } from "./server.ts";
export type { Site } from "./site.ts";
export { bodyText, bodyTexts, idParam, isId, type StaffRequest } from "./staff-request.ts";
export { databaseFault } from "./database-fault.ts";
