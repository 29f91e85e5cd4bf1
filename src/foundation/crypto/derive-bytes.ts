import { createHmac, hash } from "node:crypto";
import type { KeyObject } from "node:crypto";

const HASH_BYTES = 32;
/** Of the hash: what a key is filled up to, and the two ways it is masked. */
const BLOCK_BYTES = 64;
const INNER = 0x36;
const OUTER = 0x5c;
const LONGEST = 255 * HASH_BYTES;

/** HKDF-SHA-256 (RFC 5869). `length` in bytes. Of the HMACs it is, which are faster than Node's own function for it. */
export function deriveBytes(
  secret: KeyObject | Uint8Array,
  salt: Uint8Array | string,
  info: Uint8Array | string,
  length: number,
): Buffer {
  return deriveEach(secret, salt, [[info, length]])[0] ?? Buffer.alloc(0);
}

/** Several of one secret and salt, each by its own info and length: the first half of the work is done once. */
export function deriveEach(
  secret: KeyObject | Uint8Array,
  salt: Uint8Array | string,
  uses: readonly (readonly [info: Uint8Array | string, length: number])[],
): Buffer[] {
  const material = secret instanceof Uint8Array ? secret : secret.export();
  const key = hmacSha256(Buffer.from(salt), material);
  return uses.map(([info, length]) => expand(key, Buffer.from(info), length));
}

function expand(key: Buffer, info: Buffer, length: number): Buffer {
  if (length > LONGEST) throw new RangeError("HKDF gives no more than 8160 bytes.");
  const blocks: Buffer[] = [];
  for (let block = 1; blocks.length * HASH_BYTES < length; block += 1) {
    blocks.push(hmacSha256(key, Buffer.concat([...blocks.slice(-1), info, Buffer.of(block)])));
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/**
 * HMAC-SHA-256 (RFC 2104), 32 bytes. Of bytes it is made of two hashes: whether they are a key object is a question
 * that Node answers by throwing, which takes longer than all the rest.
 */
export function hmacSha256(key: KeyObject | Uint8Array, data: Uint8Array): Buffer {
  if (!(key instanceof Uint8Array)) return createHmac("sha256", key).update(data).digest();
  const block = Buffer.alloc(BLOCK_BYTES);
  block.set(key.length > BLOCK_BYTES ? hash("sha256", key, "buffer") : key);
  const inner = hash("sha256", Buffer.concat([masked(block, INNER), data]), "buffer");
  return hash("sha256", Buffer.concat([masked(block, OUTER), inner]), "buffer");
}

function masked(block: Uint8Array, mask: number): Uint8Array {
  return block.map((byte) => byte ^ mask);
}
