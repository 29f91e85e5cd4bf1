import { createPublicKey, createSecretKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { deriveBytes } from "./derive-bytes.ts";

const KEY_BYTES = 32;

/**
 * What the public side needs, and no more: it can seal intake and find a thread by its look-up value, and can open nothing.
 */
export function derivePublicKeys({ intake, pepper }: KeyRing): PublicKeys {
  const keys = [...intake.keys].map(([id, key]) => [id, createPublicKey(key)] as const);
  return { intake: { current: intake.current, keys: new Map(keys) }, pepper: derivePublicPepper(pepper) };
}

/** One way only: who holds the public side's pepper learns nothing of the staff side's. */
function derivePublicPepper(pepper: KeyObject): KeyObject {
  return createSecretKey(deriveBytes(pepper, "", "fanlight public pepper v1", KEY_BYTES));
}

/** Keys of one purpose by id (8 hex digits). The current one seals; the others still open what they sealed. */
export interface KeySet {
  readonly current: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

/**
 * The staff side's keys. All are `KeyObject`s, which print and serialise as nothing, so that a key ring that is
 * logged by mistake gives no key away.
 */
export interface KeyRing {
  /** X25519 private keys. */
  readonly intake: KeySet;
  /** AES-256 keys. */
  readonly field: KeySet;
  /** HMAC-SHA-256 key of every blind index. */
  readonly blindIndex: KeyObject;
  /** Ed25519 private key that signs audit checkpoints. */
  readonly auditSigning: KeyObject;
  /** Secret from which the public side's pepper is derived. */
  readonly pepper: KeyObject;
}

/** The public side's keys. Not public themselves: the pepper is a secret. */
export interface PublicKeys {
  /** X25519 public keys. */
  readonly intake: KeySet;
  /** HMAC-SHA-256 key of look-up values. */
  readonly pepper: KeyObject;
}
