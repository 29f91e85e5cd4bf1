import { createSecretKey, randomInt } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { deriveBytes, hmacSha256 } from "./derive-bytes.ts";
import type { PublicKeys } from "./key-ring.ts";

const RANDOM_DIGITS = 26; // 86 bits
const HALF = 10 ** (RANDOM_DIGITS / 2);
const CHECK_MODULUS = 97n;
const SECRET_BYTES = 32;
const REFERENCE = /^\d{28}$/;
/** Spaces, dashes and such, and characters that take no room, in any writing. */
const SEPARATORS = /[\s\p{P}\p{Cf}\u2212]/gu;
/** Letters a hand or a keyboard puts where a digit was. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  I: "1",
  i: "1",
  L: "1",
  l: "1",
  "|": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  G: "6",
  b: "6",
  B: "8",
  g: "9",
  q: "9",
};

/**
 * A fresh reference by which someone can come back without giving a name: 26 random digits (86 bits) and two check digits,
 * so that it looks like any customer number. Whoever has it can read the replies; nobody else can.
 */
export function newBearerReference(): BearerReference {
  return withCheck(randomHalf() + randomHalf());
}

/**
 * The reference that follows from a visit's secret (HKDF-SHA-256), so that a request that is sent twice has one. It tells
 * nothing of the secret.
 */
export function deriveBearerReference(secret: string): BearerReference {
  const derived = deriveBytes(Buffer.from(secret), "fanlight thread v1", "reference", SECRET_BYTES);
  const digits = BigInt(`0x${derived.toString("hex")}`) % BigInt(HALF) ** 2n;
  return withCheck(String(digits).padStart(RANDOM_DIGITS, "0"));
}

function withCheck(random: string): BearerReference {
  const check = CHECK_MODULUS + 1n - ((BigInt(random) * 100n) % CHECK_MODULUS);
  return { digits: random + String(check).padStart(2, "0") };
}

/** For reading and copying: seven groups of four. */
export function formatBearerReference({ digits }: BearerReference): string {
  return digits.replace(/.{4}(?=.)/g, "$& ");
}

/**
 * Reads a reference as people type it: any spaces and dashes, digits of any writing, letters that look like digits.
 * `undefined` if the check digits do not fit (ISO 7064, MOD 97-10: any one wrong digit and any two swapped are found).
 */
export function parseBearerReference(typed: string): BearerReference | undefined {
  const plain = typed.normalize("NFKC").replace(SEPARATORS, "");
  const digits = Array.from(plain, (letter) => LOOK_ALIKES[letter] ?? toDigit(letter)).join("");
  return REFERENCE.test(digits) && BigInt(digits) % CHECK_MODULUS === 1n ? { digits } : undefined;
}

/**
 * What follows from a reference, by HKDF-SHA-256, the same here and in a browser: a seed to find the thread by and a key to open
 * it. Neither tells anything of the other or of the reference.
 */
export function deriveThreadSecrets({ digits }: BearerReference): ThreadSecrets {
  const derive = (use: string) => deriveBytes(Buffer.from(digits), "fanlight thread v1", use, SECRET_BYTES);
  return { lookupSeed: derive("look-up"), key: createSecretKey(derive("key")) };
}

/** The value a thread is stored under, 32 bytes: the seed keyed with a pepper that is not in the database. */
export function threadLookup({ pepper }: PublicKeys, lookupSeed: Uint8Array): Buffer {
  return hmacSha256(pepper, lookupSeed);
}

function randomHalf(): string {
  return String(randomInt(HALF)).padStart(RANDOM_DIGITS / 2, "0");
}

/** Decimal digits of every writing stand in runs of ten from nought to nine, some runs next to each other. Anything else comes back as it is. */
function toDigit(letter: string): string {
  if (!/\p{Nd}/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value % 10);
}

/** 28 digits, the last two of them check digits. Never stored, never logged. */
export interface BearerReference {
  readonly digits: string;
}

/** `lookupSeed` is 32 bytes; `key` an AES-256 key. */
export interface ThreadSecrets {
  readonly lookupSeed: Buffer;
  readonly key: KeyObject;
}
