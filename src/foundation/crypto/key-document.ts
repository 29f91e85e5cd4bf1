import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import type { KeyRing, KeySet, PublicKeys } from "./key-ring.ts";

const SECRET_BYTES = 32;

const keyId = z.string().regex(/^[0-9a-f]{8}$/);
const secretKey = decoded((bytes) => createSecretKey(bytes)).refine(
  (key) => key.symmetricKeySize === SECRET_BYTES,
);
const x25519Private = decoded((key) => createPrivateKey({ key, format: "der", type: "pkcs8" })).refine(
  isX25519,
);
const x25519Public = decoded((key) => createPublicKey({ key, format: "der", type: "spki" })).refine(isX25519);
const ed25519Private = decoded((key) => createPrivateKey({ key, format: "der", type: "pkcs8" })).refine(
  (key) => key.asymmetricKeyType === "ed25519",
);

/** What a staff key file holds once parsed. Every part is required, and nothing else may be there. */
export const STAFF_DOCUMENT = z.strictObject({
  format: z.literal("fanlight staff keys"),
  version: z.literal(1),
  intake: keySet(x25519Private),
  field: keySet(secretKey),
  blindIndex: secretKey,
  auditSigning: ed25519Private,
  pepper: secretKey,
});

/** What a public key file holds once parsed. */
export const PUBLIC_DOCUMENT = z.strictObject({
  format: z.literal("fanlight public keys"),
  version: z.literal(1),
  intake: keySet(x25519Public),
  pepper: secretKey,
});

/** Fresh keys, ready to be written to a file: base64url of PKCS#8 or of 32 random bytes. */
export function newStaffDocument(): z.input<typeof STAFF_DOCUMENT> {
  return {
    format: "fanlight staff keys",
    version: 1,
    intake: newKeySet(encodePrivate(generateKeyPairSync("x25519").privateKey)),
    field: newKeySet(newSecret()),
    blindIndex: newSecret(),
    auditSigning: encodePrivate(generateKeyPairSync("ed25519").privateKey),
    pepper: newSecret(),
  };
}

/** The public side's keys, ready to be written to a file. */
export function toPublicDocument({ intake, pepper }: PublicKeys): z.input<typeof PUBLIC_DOCUMENT> {
  const keys = [...intake.keys].map(
    ([id, key]) => [id, encode(key.export({ format: "der", type: "spki" }))] as const,
  );
  return {
    format: "fanlight public keys",
    version: 1,
    intake: { current: intake.current, keys: Object.fromEntries(keys) },
    pepper: encode(pepper.export()),
  };
}

/** Fresh keys that are in no file: for tests, and for a demonstration that is thrown away. */
export function newKeyRing(): KeyRing {
  return STAFF_DOCUMENT.parse(newStaffDocument());
}

function keySet(key: z.ZodType<KeyObject, string>) {
  return z
    .strictObject({ current: keyId, keys: z.record(keyId, key) })
    .refine(({ current, keys }) => Object.hasOwn(keys, current), { path: ["current"] })
    .transform(({ current, keys }): KeySet => ({ current, keys: new Map(Object.entries(keys)) }));
}

/** A key from base64url. What the key maker says of bytes it cannot read is dropped: it might quote them. */
function decoded(make: (bytes: Buffer) => KeyObject) {
  return z.base64url().transform((text, context) => {
    try {
      return make(Buffer.from(text, "base64url"));
    } catch {
      context.addIssue("not a key");
      return z.NEVER;
    }
  });
}

function isX25519(key: KeyObject): boolean {
  return key.asymmetricKeyType === "x25519";
}

function newKeySet(key: string) {
  const id = randomBytes(4).toString("hex");
  return { current: id, keys: { [id]: key } };
}

function newSecret(): string {
  return encode(randomBytes(SECRET_BYTES));
}

function encodePrivate(key: KeyObject): string {
  return encode(key.export({ format: "der", type: "pkcs8" }));
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64url");
}
