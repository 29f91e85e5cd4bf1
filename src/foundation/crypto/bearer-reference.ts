import { createSecretKey, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { toBearerReference, type BearerReference } from "../reference/index.ts";
import { deriveBytes, hmacSha256 } from "./derive-bytes.ts";
import type { PublicKeys } from "./key-ring.ts";

const SECRET_BYTES = 32;

/**
 * A fresh reference by which someone can come back without giving a name: 26 random digits (86 bits) and two check digits,
 * so that it looks like any customer number. Whoever has it can read the replies; nobody else can.
 */
export function newBearerReference(): BearerReference {
  return fromBytes(randomBytes(SECRET_BYTES));
}

/**
 * The reference that follows from a visit's secret (HKDF-SHA-256), so that a request that is sent twice has one. It tells
 * nothing of the secret.
 */
export function deriveBearerReference(secret: string): BearerReference {
  const derived = deriveBytes(Buffer.from(secret), "fanlight thread v1", "reference", SECRET_BYTES);
  return fromBytes(derived);
}

/**
 * What follows from a reference, by HKDF-SHA-256, the same here and in a browser: a seed to find the thread by and a key to open
 * it. Neither tells anything of the other or of the reference.
 */
export function deriveThreadSecrets({ digits }: BearerReference): ThreadSecrets {
  const derive = (use: string) => deriveBytes(Buffer.from(digits), "fanlight thread v1", use, SECRET_BYTES);
  return { lookupSeed: derive("look-up"), key: createSecretKey(derive("key")) };
}

/** The value a thread is stored under, 32 bytes: the seed keyed with a pepper that is not in the database. */
export function threadLookup({ pepper }: PublicKeys, lookupSeed: Uint8Array): Buffer {
  return hmacSha256(pepper, lookupSeed);
}

function fromBytes(bytes: Buffer): BearerReference {
  return toBearerReference(BigInt(`0x${bytes.toString("hex")}`));
}

/** `lookupSeed` is 32 bytes; `key` an AES-256 key. */
export interface ThreadSecrets {
  readonly lookupSeed: Buffer;
  readonly key: KeyObject;
}
