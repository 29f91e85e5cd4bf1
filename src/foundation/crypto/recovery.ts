import { combine, split } from "shamir-secret-sharing";
import { createSecretKey, randomBytes } from "node:crypto";
import { badInput } from "../errors/index.ts";
import { openBytes, sealBytes } from "./aes-gcm.ts";
import { encodeParts } from "./encode-parts.ts";
import { findShare, formatShare } from "./recovery-share.ts";
import type { RecoveryShare } from "./recovery-share.ts";

const KEY_BYTES = 32;
const SET_BYTES = 4;
const MOST_SHARES = 20;

/**
 * Makes a key file recoverable by any `needed` of `shares` people. The file is sealed under a fresh key and only that key is
 * split (Shamir), so that a share is short enough to print, keep in an envelope and type in again. The sealed copy may lie with
 * the backups: without enough people it opens for nobody. Make a new set whenever the key file changes.
 * Throws `bad-input` unless 2 ≤ needed ≤ shares ≤ 20.
 */
export async function splitKeyFile(
  contents: Uint8Array,
  { shares, needed }: RecoveryPlan,
): Promise<RecoverySet> {
  if (!isPlan(shares, needed)) {
    throw refuse("Ask for at least 2 people out of at most 20, and no more people than there are shares.");
  }
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  const set = randomBytes(SET_BYTES);
  const parts = await split(key, shares, needed);
  return {
    sealedCopy: Buffer.concat([set, sealBytes(createSecretKey(key), bindTo(set), contents)]),
    shares: parts.map((part) => formatShare({ set, needed, part: Buffer.from(part) })),
  };
}

/**
 * Opens the sealed copy with the shares of enough people. Throws `bad-input` that says which share is mistyped, given twice or of
 * another set, or how many are still needed. Whoever calls this records who was there.
 */
export async function recoverKeyFile(
  sealedCopy: Uint8Array,
  typedShares: readonly string[],
): Promise<Buffer> {
  const set = Buffer.from(sealedCopy.subarray(0, SET_BYTES));
  const shares = typedShares.map((typed, index) => readShare(typed, index, set));
  refuseRepeats(shares);
  const needed = shares[0]?.needed ?? 2;
  if (shares.length < needed) throw refuse(`${needed} shares are needed, and ${shares.length} given.`);
  const key = await combine(shares.map(({ part }) => new Uint8Array(part)));
  return openBytes(createSecretKey(key), bindTo(set), sealedCopy.subarray(SET_BYTES));
}

function isPlan(shares: number, needed: number): boolean {
  return (
    Number.isInteger(shares) &&
    Number.isInteger(needed) &&
    needed >= 2 &&
    shares >= needed &&
    shares <= MOST_SHARES
  );
}

function readShare(typed: string, index: number, set: Buffer): RecoveryShare {
  const share = findShare(typed);
  if (!share) throw refuse(`Share ${index + 1} is mistyped: check it against the paper.`);
  if (!share.set.equals(set))
    throw refuse(`Share ${index + 1} belongs to another set: look for a later or earlier paper.`);
  return share;
}

function refuseRepeats(shares: readonly RecoveryShare[]): void {
  const seen = new Set<string>();
  for (const [index, { part }] of shares.entries()) {
    const text = part.toString("hex");
    if (seen.has(text))
      throw refuse(`Share ${index + 1} was given twice: each must come from another person.`);
    seen.add(text);
  }
}

function bindTo(set: Buffer): Buffer {
  return encodeParts("fanlight recovery v1", set.toString("hex"));
}

function refuse(text: string) {
  return badInput([{ field: "shares", text }]);
}

/** How many shares to make, and how many of them are needed. */
export interface RecoveryPlan {
  readonly shares: number;
  readonly needed: number;
}

/** `sealedCopy` goes with the backups; each of `shares` (79 letters in groups of four) to one person. */
export interface RecoverySet {
  readonly sealedCopy: Buffer;
  readonly shares: readonly string[];
}
