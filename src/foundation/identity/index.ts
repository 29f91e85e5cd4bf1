/** The door of identity: agencies, people, their seats, and the sessions they act in. */
export { loadReference, teamKey, type SystemPermissions } from "./load-pack.ts";
export { closeSession, openSession, type SessionFor } from "./session.ts";
