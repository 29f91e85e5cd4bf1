import { createHmac, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** HKDF-SHA-256 (RFC 5869). `length` in bytes. */
export function deriveBytes(
  secret: KeyObject | Uint8Array,
  salt: Uint8Array | string,
  info: Uint8Array | string,
  length: number,
): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, info, length));
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
export function hmacSha256(key: KeyObject | Uint8Array, data: Uint8Array): Buffer {
  return createHmac("sha256", key).update(data).digest();
}
