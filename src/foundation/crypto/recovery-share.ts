import { createHash } from "node:crypto";
import { decodeCrockford, encodeCrockford } from "./crockford.ts";

const SET_BYTES = 4;
const PART_BYTES = 33;
const CHECK_BYTES = 2;
const BODY_BYTES = SET_BYTES + 1 + PART_BYTES;

/** Writes a share for paper: base 32 in groups of four, with check letters at the end. */
export function formatShare({ set, needed, part }: RecoveryShare): string {
  const body = Buffer.concat([set, Buffer.of(needed), part]);
  const text = encodeCrockford(Buffer.concat([body, checkOf(body)]));
  return text.replace(/.{4}(?=.)/g, "$&-");
}

/** Reads a share as it is typed in; `undefined` if it is not whole or its check letters do not fit. */
export function findShare(typed: string): RecoveryShare | undefined {
  const bytes = decodeCrockford(typed);
  if (bytes?.length !== BODY_BYTES + CHECK_BYTES) return undefined;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!checkOf(body).equals(bytes.subarray(BODY_BYTES))) return undefined;
  return {
    set: body.subarray(0, SET_BYTES),
    needed: body.readUInt8(SET_BYTES),
    part: body.subarray(SET_BYTES + 1),
  };
}

function checkOf(body: Buffer): Buffer {
  return createHash("sha256").update(body).digest().subarray(0, CHECK_BYTES);
}

/** One person's share: `set` (4 bytes) tells which shares belong together, `needed` how many, `part` (33 bytes) is the secret. */
export interface RecoveryShare {
  readonly set: Buffer;
  readonly needed: number;
  readonly part: Buffer;
}
