import { hmacSha256 } from "./derive-bytes.ts";
import { encodeParts } from "./encode-parts.ts";
import type { KeyRing } from "./key-ring.ts";

const INDEX_BYTES = 16;

/**
 * A keyed hash to find a value by without storing it: HMAC-SHA-256, cut to 16 bytes. Equal values give equal hashes within
 * one purpose ("surname sound", "searched for") and nothing in common across two. Bring the value to one form first.
 */
export function blindIndex({ blindIndex: key }: KeyRing, purpose: string, value: string): Buffer {
  return hmacSha256(key, encodeParts("fanlight blind index v1", purpose, value)).subarray(0, INDEX_BYTES);
}
