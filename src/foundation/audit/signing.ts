import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { exportSigningKey, sign, verify, type KeyRing } from "../crypto/index.ts";

/** Signs checkpoints. Its private half is never in the database: that is what a checkpoint is worth. */
export type Signer = {
  readonly keyId: string;
  /** PEM, to be handed to whoever checks. */
  readonly publicKey: string;
  sign(bytes: Uint8Array): Uint8Array;
};

/** Checks signatures by the keys one trusts; a signature by any other key is false. */
export type Verifier = { verify(keyId: string, bytes: Uint8Array, signature: Uint8Array): boolean };

/** The signer of a key ring. */
export function createSigner(keys: KeyRing): Signer {
  const publicKey = exportSigningKey(keys);
  return { keyId: signingKeyId(createPublicKey(publicKey)), publicKey, sign: (bytes) => sign(keys, bytes) };
}

/** Trusts these keys (Ed25519, public) and no other. Give the older ones too when the key has been changed. */
export function createVerifier(publicKeys: readonly KeyObject[]): Verifier {
  const byId = new Map(publicKeys.map((key) => [signingKeyId(key), key]));
  return {
    verify: (keyId, bytes, signature) => {
      const key = byId.get(keyId);
      return key !== undefined && verify(key, bytes, signature);
    },
  };
}

/** Names a public key by its own bytes, so that no list of names has to be kept: 16 hex digits. */
export function signingKeyId(publicKey: KeyObject): string {
  const bytes = publicKey.export({ format: "der", type: "spki" });
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}
