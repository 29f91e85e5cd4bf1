/// <reference lib="dom" />
import { ENCAPSULATED_BYTES, suite } from "./hpke.ts";

const INTAKE_INFO = new TextEncoder().encode("fanlight intake v1");
const REPLY_INFO = new TextEncoder().encode("fanlight reply v1");
const LENGTH_BYTES = 4;
/** The few lengths that anything sealed comes in, as on our side. */
const BUCKETS = [1024, 4096, 16_384, 65_536];

/** The team's public key, 32 bytes, and its id. */
export type TeamKey = { readonly publicKey: Uint8Array; readonly keyId: string };

type Sealing = { readonly recordId: string; readonly kind: string; readonly content: object };

/** Whether this browser can: some have no X25519. */
export async function canSealHere(): Promise<boolean> {
  try {
    await suite.kem.serializePublicKey((await suite.kem.generateKeyPair()).publicKey);
    return true;
  } catch {
    return false;
  }
}

/** Seals for the team, bound to record, kind and key: nobody on the way can open it, our own public server included. */
export async function sealHere(team: TeamKey, { recordId, kind, content }: Sealing): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(team.publicKey);
  const padded = pad(new TextEncoder().encode(JSON.stringify(content)));
  const bound = encodeParts(recordId, kind, team.keyId);
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: INTAKE_INFO }, padded, bound);
  return join(new Uint8Array(enc), new Uint8Array(ct));
}

/** Opens an answer with the pair of the reference it was sealed to; throws if it is another's. */
export async function openHere(keys: CryptoKeyPair, replyId: string, sealed: Uint8Array): Promise<string> {
  const enc = sealed.slice(0, ENCAPSULATED_BYTES);
  const how = { recipientKey: keys.privateKey, enc, info: REPLY_INFO };
  const padded = new Uint8Array(
    await suite.open(how, sealed.slice(ENCAPSULATED_BYTES), encodeParts(replyId)),
  );
  const length = new DataView(padded.buffer).getUint32(0);
  return new TextDecoder().decode(padded.slice(LENGTH_BYTES, LENGTH_BYTES + length));
}

function pad(body: Uint8Array): Uint8Array {
  const size = BUCKETS.find((bucket) => body.length + LENGTH_BYTES <= bucket);
  if (size === undefined) throw new RangeError("too long");
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, body.length);
  padded.set(body, LENGTH_BYTES);
  return padded;
}

/** Each part led by its length in bytes, so that no two lists come out the same. */
function encodeParts(...parts: readonly string[]): Uint8Array {
  return parts
    .map((part) => new TextEncoder().encode(part))
    .reduce((all, bytes) => {
      const length = new Uint8Array(LENGTH_BYTES);
      new DataView(length.buffer).setUint32(0, bytes.length);
      return join(join(all, length), bytes);
    }, new Uint8Array());
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
