import { createPublicKey, sign as signBytes, verify as verifyBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { badInput } from "../errors/index.ts";
import type { KeyRing } from "./key-ring.ts";

/** Signs an audit checkpoint: Ed25519 (RFC 8032), 64 bytes. */
export function sign({ auditSigning }: KeyRing, bytes: Uint8Array): Buffer {
  return signBytes(null, bytes, auditSigning);
}

/** Whether this key signed exactly these bytes. A signature of the wrong length is false like any other. */
export function verify(publicKey: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verifyBytes(null, bytes, publicKey, signature);
}

/** The public half of the signing key as PEM, to be kept with whoever checks the audit. No secret. */
export function exportSigningKey({ auditSigning }: KeyRing): string {
  return String(createPublicKey(auditSigning).export({ format: "pem", type: "spki" }));
}

/** Reads what `exportSigningKey` wrote. Throws `bad-input` if it is not the public half of an Ed25519 key. */
export function readSigningKey(pem: string): KeyObject {
  // A private key would be read too, and its public half taken: whoever checks must never have been given it.
  const key = pem.includes("PRIVATE") ? undefined : findPublicKey(pem);
  if (key?.asymmetricKeyType !== "ed25519") {
    throw badInput([
      {
        field: "key",
        text: "Give the public signing key, a PEM text that begins -----BEGIN PUBLIC KEY-----",
      },
    ]);
  }
  return key;
}

function findPublicKey(pem: string): KeyObject | undefined {
  try {
    return createPublicKey(pem);
  } catch {
    return undefined;
  }
}
