/** The door of crypto: keys, and the few things done with them. Nothing outside this folder touches a cipher. */
export {
  deriveBearerReference,
  deriveThreadSecrets,
  newBearerReference,
  threadLookup,
} from "./bearer-reference.ts";
export type { ThreadSecrets } from "./bearer-reference.ts";
export { formatBearerReference, parseBearerReference, type BearerReference } from "../reference/index.ts";
export { blindIndex } from "./blind-index.ts";
export { findDraftKeys, isDraftSecret, newDraftSecret, openDraft, sealDraft } from "./draft-key.ts";
export type { DraftKeys } from "./draft-key.ts";
export { newKeyRing } from "./key-document.ts";
export { createKeyFile, createPublicKeyFile, loadKeyRing, loadPublicKeys } from "./key-files.ts";
export { derivePublicKeys } from "./key-ring.ts";
export type { KeyRing, KeySet, PublicKeys } from "./key-ring.ts";
export { recoverKeyFile, splitKeyFile } from "./recovery.ts";
export type { RecoveryPlan, RecoverySet } from "./recovery.ts";
export { openField, openJson, sealField, sealJson } from "./seal-field.ts";
export type { FieldPlace, JsonValue } from "./seal-field.ts";
export { openFile, sealFile } from "./seal-file.ts";
export { isSealedIntake, openIntake, rawIntakeKey, sealIntake } from "./seal-intake.ts";
export type { Intake, IntakeLabel, SealedIntake } from "./seal-intake.ts";
export { newKeyShelf, openKeyShelf, openWithShelved, sealWithShelved } from "./key-shelf.ts";
export type { KeyShelf } from "./key-shelf.ts";
export { openReply, sealReply, threadPublicKey } from "./seal-reply.ts";
export { newReference } from "./short-reference.ts";
export { exportSigningKey, readSigningKey, sign, verify } from "./signing.ts";
export { hashToken, newToken } from "./token.ts";
