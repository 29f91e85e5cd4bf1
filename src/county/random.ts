import { createCipheriv, createHash } from "node:crypto";

/** A source of made-up choices that is the same every time for the same seed: a county can be made again. */
export type Random = {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** A number between the two. */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of these, each as often as its weight says. */
  weigh<const T>(from: readonly (readonly [T, number])[]): T;
  /** Around `median`, with a long tail above it. */
  tailed(median: number, spread: number): number;
  uuid(): string;
};

/** Mulberry32 over a hash of the seed: small, fast, and good enough to make things up with, for no other use. */
export function newRandom(seed: string): Random {
  let state = Buffer.from(seed).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (from) => pickFrom(from, next()),
    weigh: (from) => weighFrom(from, next()),
    tailed: (median, spread) => median * Math.exp(spread * (next() + next() + next() - 1.5)),
    uuid: uuidsFrom(seed),
  };
}

function pickFrom<T>(from: readonly T[], at: number): T {
  const picked = from[Math.floor(at * from.length)];
  if (picked === undefined) throw new Error("There is nothing to pick from.");
  return picked;
}

function weighFrom<T>(from: readonly (readonly [T, number])[], at: number): T {
  let left = at * from.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [one, weight] of from) {
    left -= weight;
    if (left < 0) return one;
  }
  throw new Error("There is nothing to pick from.");
}

const UUID_BYTES = 16;
const UUIDS_AT_ONCE = 1_024;

/**
 * Ids that come again for no other seed: the numbers above have too few states for millions of them. A cipher over
 * nothing is as good as chance, and as fast.
 */
function uuidsFrom(seed: string): () => string {
  let next: (() => Buffer) | undefined;
  let bytes: Buffer = Buffer.alloc(0);
  return () => {
    // Most chance is for stories, and makes no ids.
    next ??= bytesFrom(seed);
    if (bytes.length === 0) bytes = next();
    const uuid = uuidOf(bytes.subarray(0, UUID_BYTES));
    bytes = bytes.subarray(UUID_BYTES);
    return uuid;
  };
}

function bytesFrom(seed: string): () => Buffer {
  const key = createHash("sha256").update(seed).digest().subarray(0, UUID_BYTES);
  const cipher = createCipheriv("aes-128-ctr", key, Buffer.alloc(UUID_BYTES));
  const nothing = Buffer.alloc(UUID_BYTES * UUIDS_AT_ONCE);
  return () => cipher.update(nothing);
}

/** Version 8: of our own making. */
function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
