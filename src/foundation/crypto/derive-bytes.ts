import { createHmac, createSecretKey, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** HKDF-SHA-256 (RFC 5869). `length` in bytes. */
export function deriveBytes(
  secret: KeyObject | Uint8Array,
  salt: Uint8Array | string,
  info: Uint8Array | string,
  length: number,
): Buffer {
  return Buffer.from(hkdfSync("sha256", asKey(secret), salt, info, length));
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
export function hmacSha256(key: KeyObject | Uint8Array, data: Uint8Array): Buffer {
  return createHmac("sha256", asKey(key)).update(data).digest();
}

/** Whether bytes are a key is a question that Node answers by throwing, which takes longer than the hashing: a key is not asked. */
function asKey(key: KeyObject | Uint8Array): KeyObject {
  return key instanceof Uint8Array ? createSecretKey(key) : key;
}
