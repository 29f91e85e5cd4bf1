/** The door of messages: how someone may be reached, and the one way by which anything reaches her. */
export type { Adapter, OutwardMessage, SendResult } from "./adapter.ts";
export type { Channel, SentChannel } from "./channel.ts";
export { explainFailure } from "./explain-failure.ts";
export { type ContactPermission, findContacts } from "./find-contacts.ts";
export { findStanding } from "./find-standing.ts";
export type { MessageState } from "./find-messages.ts";
export { type KeptMessage, localOutboxOf } from "./local-outbox.ts";
export { mailAdapter } from "./mail-adapter.ts";
export { type NewPermission, permitContact, type SafeWindow } from "./permit-contact.ts";
export { notifyReferrer, type ReferrerNotice } from "./notify-referrer.ts";
export { messagePermissions, relayMessages } from "./relay-messages.ts";
export { type NewMessage, type NewNotice, notifyStaff, sendMessage } from "./send-message.ts";
export { fillTemplate, listTemplates, type Template } from "./template.ts";
export { addressPlace } from "./sealed-place.ts";
export { approveAttempt } from "./approve-attempt.ts";
export type { Approval } from "./find-approvals.ts";
export { withdrawContact } from "./withdraw-contact.ts";
