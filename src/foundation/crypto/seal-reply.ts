import type { ThreadSecrets } from "./bearer-reference.ts";
import { encodeParts } from "./encode-parts.ts";
import { ENCAPSULATED_BYTES, suite } from "./hpke-suite.ts";
import { INTAKE_BUCKETS, padToBucket, unpad } from "./pad-to-bucket.ts";
import { cannotOpen } from "./refusals.ts";

/** Purpose and version: what is sealed for a thread opens as nothing else. */
const INFO = Buffer.from("fanlight reply v1");

/**
 * The public half of a thread's key pair, 32 bytes: stored with the thread, so that staff can write to whoever holds the
 * reference and nobody else can read it (RFC 9180, DeriveKeyPair of the thread's key).
 */
export async function threadPublicKey(secrets: ThreadSecrets): Promise<Buffer> {
  const { publicKey } = await keyPairOf(secrets);
  return Buffer.from(await suite.kem.serializePublicKey(publicKey));
}

/** Seals a reply so that only the bearer of the thread's reference can open it, under the same id. Throws `too-long` beyond 64 KB. */
export async function sealReply(publicKey: Uint8Array, replyId: string, text: string): Promise<Buffer> {
  const padded = padToBucket(Buffer.from(text, "utf8"), INTAKE_BUCKETS);
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: INFO }, padded, encodeParts(replyId));
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)]);
}

/** Opens what `sealReply` sealed. Throws `cannot-open` if it was changed, or belongs to another thread or id. */
export async function openReply(
  secrets: ThreadSecrets,
  replyId: string,
  sealed: Uint8Array,
): Promise<string> {
  const { privateKey } = await keyPairOf(secrets);
  const enc = sealed.subarray(0, ENCAPSULATED_BYTES);
  const ciphertext = sealed.subarray(ENCAPSULATED_BYTES);
  try {
    const padded = await suite.open(
      { recipientKey: privateKey, enc, info: INFO },
      ciphertext,
      encodeParts(replyId),
    );
    return unpad(Buffer.from(padded)).toString("utf8");
  } catch {
    throw cannotOpen();
  }
}

function keyPairOf({ key }: ThreadSecrets): Promise<CryptoKeyPair> {
  return suite.kem.deriveKeyPair(key.export());
}
