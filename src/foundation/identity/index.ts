/** The door of identity: agencies, people, their seats, how they prove who they are, and the sessions they act in. */
export { beginAgencySignIn, finishAgencySignIn } from "./agency-service/agency-sign-in.ts";
export { callbackPath, type AgencyService } from "./agency-service/agency-service.ts";
export { readServices } from "./agency-service/read-services.ts";
export { demoPeople, type DemoPerson } from "./demo/demo-people.ts";
export { ensureDemoPeople } from "./demo/ensure-demo-people.ts";
export { issueWayIn, takeWayIn } from "./demo/way-in.ts";
export { createAdministrator, type NewAdministrator } from "./first-administrator.ts";
export { firstPlace } from "./first-place.ts";
export { findInvitation, invite, type Invitation, type NewInvitation } from "./invitation.ts";
export { loadReference, teamKey, type SystemPermissions } from "./load-pack.ts";
export { askAgain, askToJoin, askWhoIsHere, findPasskeys, type DeviceQuestion } from "./passkeys/ask.ts";
export { joinWithPasskey } from "./passkeys/join-with-passkey.ts";
export { relyingParty, type PasskeyRefusal, type RelyingParty } from "./passkeys/relying-party.ts";
export { verifyPasskey, type PasskeyVerdict } from "./passkeys/verify-passkey.ts";
export { findMySeats, findSeats, type Seat } from "./seat.ts";
export { closeSession, openSession, stepUp, switchSeat, type SessionFor } from "./session.ts";
