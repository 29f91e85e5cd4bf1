import { createSecretKey, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { openBytes, sealBytes } from "./aes-gcm.ts";
import { deriveBytes } from "./derive-bytes.ts";
import { INTAKE_BUCKETS, padToBucket, unpad } from "./pad-to-bucket.ts";

const SECRET_BYTES = 32;
const KEY_BYTES = 32;
const UUID_BYTES = 16;
const INFO = "fanlight draft v2";
const SECRET_TEXT = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** A fresh secret for the cookie of one visit: 256 random bits as base64url. Nothing of it is stored on our side. */
export function newDraftSecret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url");
}

/**
 * All that follows from the secret in the cookie, by HKDF-SHA-256 in one go: where the draft is, the key that opens it, and
 * the id its submission will have, so that sending twice makes one record. `undefined` if the cookie is not one we set.
 */
export function findDraftKeys(cookie: string): DraftKeys | undefined {
  if (!isDraftSecret(cookie)) return undefined;
  const derived = deriveBytes(Buffer.from(cookie, "base64url"), "", INFO, 2 * KEY_BYTES + UUID_BYTES);
  return {
    lookupId: derived.subarray(0, KEY_BYTES),
    key: createSecretKey(derived.subarray(KEY_BYTES, 2 * KEY_BYTES)),
    // Only a request that is sent asks for it.
    get submissionId() {
      return toUuid(Buffer.from(derived.subarray(2 * KEY_BYTES)));
    },
  };
}

/** Whether a cookie is one that we may have set. */
export function isDraftSecret(cookie: string): boolean {
  return SECRET_TEXT.test(cookie);
}

/** Seals a draft, bound to its look-up id and padded to a bucket. Throws `too-long` beyond 64 KB. */
export function sealDraft({ key, lookupId }: DraftKeys, text: string): Buffer {
  return sealBytes(key, lookupId, padToBucket(Buffer.from(text), INTAKE_BUCKETS));
}

/** Opens what `sealDraft` sealed. Throws `cannot-open` if it was changed or is another's. */
export function openDraft({ key, lookupId }: DraftKeys, sealed: Uint8Array): string {
  return unpad(openBytes(key, lookupId, sealed)).toString();
}

/** Laid out as version 4: as unguessable as a random one, and not to be told from it. */
function toUuid(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** `lookupId` (32 bytes) and `submissionId` are stored; `key` lives only as long as the request. */
export interface DraftKeys {
  readonly lookupId: Buffer;
  readonly key: KeyObject;
  readonly submissionId: string;
}
