import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { cannotOpen } from "./refusals.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What AES-256-GCM adds to the length of what it seals, in bytes. */
export const GCM_OVERHEAD = NONCE_BYTES + TAG_BYTES;

/**
 * Seals with AES-256-GCM under a fresh random nonce: nonce (12), ciphertext, tag (16). `bound` is not in the result
 * and must be given again to open it.
 */
export function sealBytes(key: KeyObject, bound: Uint8Array, body: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` sealed. Throws `cannot-open` if a bit of it, of `bound` or of the key is not the same. */
export function openBytes(key: KeyObject, bound: Uint8Array, sealed: Uint8Array): Buffer {
  if (sealed.length < GCM_OVERHEAD) throw cannotOpen();
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
    .setAAD(bound)
    .setAuthTag(sealed.subarray(tagAt));
  const body = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    throw cannotOpen();
  }
}
