import { createHash } from "node:crypto";
import { encodeFields } from "./encode-fields.ts";
import type { Signer, Verifier } from "./signing.ts";

const FORMAT = "fanlight-checkpoint-1";

/** What the first checkpoint, and the first entry of a stream, have in place of the hash before them. */
export const NOTHING_BEFORE = "0".repeat(64);

/** Signs the heads of streams as they were at one moment, following the checkpoint before. */
export function signCheckpoint(signer: Signer, unsigned: Unsigned): Checkpoint {
  const whole = { ...unsigned, keyId: signer.keyId };
  const bytes = encodeCheckpoint(whole);
  const signature = Buffer.from(signer.sign(bytes)).toString("hex");
  return { kind: "checkpoint", ...whole, hash: hashBytes(bytes), signature };
}

/** Whether a checkpoint says what was signed, by a key one trusts. */
export function isGenuine(checkpoint: Checkpoint, verifier: Verifier): boolean {
  const bytes = encodeCheckpoint(checkpoint);
  if (hashBytes(bytes) !== checkpoint.hash) return false;
  return verifier.verify(checkpoint.keyId, bytes, Buffer.from(checkpoint.signature, "hex"));
}

function encodeCheckpoint({ id, at, keyId, prev, heads }: Unsigned & { keyId: string }): Buffer {
  const sealed = heads.flatMap(([stream, seq, hash]) => [stream, String(seq), hash]);
  return encodeFields([FORMAT, String(id), at, keyId, prev, ...sealed]);
}

function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A stream, the number of its newest entry, and that entry's hash. */
export type SealedHead = [stream: string, seq: number, hash: string];

/** `at` is UTC to the millisecond, by the signer's clock, not the database's; hashes and signature hexadecimal. */
export type Checkpoint = Unsigned & {
  kind: "checkpoint";
  keyId: string;
  hash: string;
  signature: string;
};

type Unsigned = { id: number; at: string; prev: string; heads: SealedHead[] };
