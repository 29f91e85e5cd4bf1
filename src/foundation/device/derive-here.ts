/// <reference lib="dom" />
import { toBearerReference, type BearerReference } from "../reference/index.ts";
import { suite } from "./hpke.ts";

const SALT = "fanlight thread v1";
const SECRET_BITS = 256;
const RANDOM_BYTES = 32;

/** What follows from a reference: what the thread is found by, and the pair that answers are sealed to. */
export type SecretsHere = {
  readonly lookupSeed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly keys: CryptoKeyPair;
};

/** A fresh reference, made on this device: 86 random bits. */
export function newReferenceHere(): BearerReference {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
  return toBearerReference(BigInt(`0x${toHex(bytes)}`));
}

/** Look-up seed and key pair of a reference, by HKDF-SHA-256 and RFC 9180's DeriveKeyPair: the same as on our side. */
export async function deriveHere({ digits }: BearerReference): Promise<SecretsHere> {
  const secret = await crypto.subtle.importKey("raw", utf8(digits), "HKDF", false, ["deriveBits"]);
  const derive = async (use: string): Promise<Uint8Array> => {
    const how = { name: "HKDF", hash: "SHA-256", salt: utf8(SALT), info: utf8(use) };
    return new Uint8Array(await crypto.subtle.deriveBits(how, secret, SECRET_BITS));
  };
  const keys = await suite.kem.deriveKeyPair(await derive("key"));
  const publicKey = new Uint8Array(await suite.kem.serializePublicKey(keys.publicKey));
  return { lookupSeed: await derive("look-up"), publicKey, keys };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
