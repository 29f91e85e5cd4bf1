import type { KeyObject } from "node:crypto";
import { encodeParts } from "./encode-parts.ts";
import { getKey } from "./get-key.ts";
import { hpkeSealer } from "./hpke-seal.ts";
import { ENCAPSULATED_BYTES, suite } from "./hpke-suite.ts";
import type { KeyRing, PublicKeys } from "./key-ring.ts";
import { INTAKE_BUCKETS, padToBucket, unpad } from "./pad-to-bucket.ts";
import { cannotOpen } from "./refusals.ts";

const TAG_BYTES = 16;
/** Purpose and version: what is sealed for intake opens as nothing else. */
const INFO = Buffer.from("fanlight intake v1");
type Sealer = ReturnType<typeof hpkeSealer>;
const sealers = new WeakMap<KeyObject, Sealer>();

/**
 * Seals what the public sent so that only the staff side can open it: RFC 9180, base mode, X25519, HKDF-SHA-256,
 * AES-256-GCM. `sealed` is the encapsulated key (32 bytes), then the ciphertext of a padded body. It opens only under
 * the same record id, kind and key id. Throws `too-long` beyond 64 KB.
 */
export async function sealIntake(publicKeys: PublicKeys, intake: Intake): Promise<SealedIntake> {
  const keyId = publicKeys.intake.current;
  const padded = padToBucket(intake.body, INTAKE_BUCKETS);
  const bound = bindTo({ ...intake, keyId });
  const seal = sealerFor(getKey(publicKeys.intake.keys, keyId));
  return { keyId, sealed: seal({ bound, body: padded }) };
}

/**
 * Opens what `sealIntake` sealed. Throws `key-missing` if the ring does not have its key, `cannot-open` if it was
 * changed or belongs to another record or kind.
 */
export async function openIntake(keyRing: KeyRing, intake: SealedIntake & IntakeLabel): Promise<Buffer> {
  const recipientKey = await suite.kem.deserializePrivateKey(
    privateBytes(getKey(keyRing.intake.keys, intake.keyId)),
  );
  const enc = intake.sealed.subarray(0, ENCAPSULATED_BYTES);
  const ciphertext = intake.sealed.subarray(ENCAPSULATED_BYTES);
  try {
    const padded = await suite.open({ recipientKey, enc, info: INFO }, ciphertext, bindTo(intake));
    return unpad(Buffer.from(padded));
  } catch {
    throw cannotOpen();
  }
}

/** Whether something sealed on a device has the form of it: our own key, and one of the few lengths there are (SAFETY 31). */
export function isSealedIntake({ intake }: PublicKeys, { keyId, sealed }: SealedIntake): boolean {
  return intake.keys.has(keyId) && INTAKE_BUCKETS.includes(sealed.length - ENCAPSULATED_BYTES - TAG_BYTES);
}

/** The current intake key for a device: 32 bytes, and its id. No secret. */
export function rawIntakeKey({ intake }: PublicKeys): { readonly keyId: string; readonly publicKey: Buffer } {
  const { x } = getKey(intake.keys, intake.current).export({ format: "jwk" });
  return { keyId: intake.current, publicKey: Buffer.from(String(x), "base64url") };
}

function sealerFor(recipient: KeyObject): Sealer {
  const sealer = sealers.get(recipient) ?? hpkeSealer(recipient, INFO);
  sealers.set(recipient, sealer);
  return sealer;
}

function bindTo({ recordId, kind, keyId }: IntakeLabel & { readonly keyId: string }): Buffer {
  return encodeParts(recordId, kind, keyId);
}

/** The 32 bytes the library wants. */
function privateBytes(key: KeyObject): Uint8Array {
  return Buffer.from(String(key.export({ format: "jwk" }).d), "base64url");
}

/** What sealed intake is bound to: the id of its record, and the kind of intake in a word. */
export interface IntakeLabel {
  readonly recordId: string;
  readonly kind: string;
}

/** What the public sent; the body is whatever bytes the caller makes of it, at most 64 KB less 4 bytes. */
export interface Intake extends IntakeLabel {
  readonly body: Uint8Array;
}

/** Safe to store: `keyId` is 8 hex digits, `sealed` 48 bytes longer than one of the intake buckets. */
export interface SealedIntake {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}
