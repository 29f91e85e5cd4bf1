// oxlint-disable max-params -- until 2028-12-31: stretches of shared arrays go in as plain numbers, since an object for each would halve the speed
import type { Column } from "../table/column.ts";
import { SURNAME_FAMILY_COUNT } from "../normalise/spellings.ts";
import { CODES, FAMILIES } from "../table/features.ts";
import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { HAS_SPACE } from "../table/letters.ts";
import { missingLetters, mostSimilar } from "./missing-letters.ts";
import { GIVEN, MIDDLE, SURNAME } from "./levels.ts";

const SPACE = 32;
/** Jaro-Winkler from which two spellings are close, and from which they are similar. */
const CLOSE = 0.92;
const SIMILAR = 0.82;
/** Shorter names than this are similar with one slip, and never close: a letter is too large a part of them. */
const SHORT = 4;

/** The level of two given names (never swapped or crossed: that takes both names of both records). */
export function compareGiven(a: Column, va: number, b: Column, vb: number): number {
  const nearness = nearnessOf(a, va, b, vb);
  if (nearness === SAME) return GIVEN.exact;
  if (shareFamily(a, va, b, vb, FAMILIES)) return GIVEN.variant;
  if (nearness === NEAR) return GIVEN.close;
  if (isPart(a, va, b, vb)) return GIVEN.part;
  return nearness === LIKE ? GIVEN.similar : GIVEN.different;
}

/** The level of two surnames. */
export function compareSurnames(a: Column, va: number, b: Column, vb: number): number {
  const nearness = nearnessOf(a, va, b, vb);
  if (nearness === SAME) return SURNAME.exact;
  if (nearness === NEAR || shareFamily(a, va, b, vb, SURNAME_FAMILY_COUNT)) return SURNAME.close;
  if (isPart(a, va, b, vb)) return SURNAME.part;
  return nearness === LIKE ? SURNAME.similar : SURNAME.different;
}

/** The level of two middle names. */
export function compareMiddle(a: Column, va: number, b: Column, vb: number): number {
  const nearness = nearnessOf(a, va, b, vb);
  if (nearness === SAME) return MIDDLE.exact;
  if (nearness === NEAR || shareFamily(a, va, b, vb, FAMILIES)) return MIDDLE.close;
  return isPart(a, va, b, vb) ? MIDDLE.initial : MIDDLE.different;
}

const UNLIKE = 0;
const LIKE = 1;
const NEAR = 2;
const SAME = 3;

/**
 * How near two spellings are: same, near (close by Jaro-Winkler or one slip), like (similar, or the same sound), unlike. What letters both lack
 * tells most pairs apart without looking at the spellings.
 */
export function nearnessOf(a: Column, va: number, b: Column, vb: number): number {
  const a0 = a.offsets[va] ?? 0;
  const a1 = a.offsets[va + 1] ?? 0;
  const b0 = b.offsets[vb] ?? 0;
  const b1 = b.offsets[vb + 1] ?? 0;
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return SAME;
  const lengthA = a1 - a0;
  const lengthB = b1 - b0;
  const shorter = Math.min(lengthA, lengthB);
  if (shorter < 2) return UNLIKE;
  if (shorter < SHORT) return isOneSlip(a, a0, a1, b, b0, b1) ? LIKE : UNLIKE;
  const missingA = missingLetters(lettersOf(a, va), lettersOf(b, vb));
  const missingB = missingLetters(lettersOf(b, vb), lettersOf(a, va));
  const isAlike = soundsAlike(a, va, b, vb);
  const prefix = sharedPrefix(a.chars, a0, b.chars, b0, Math.min(4, shorter));
  const most = mostSimilar(lengthA, missingA, lengthB, missingB, prefix);
  if (most < SIMILAR && missingA + missingB > 2 && !isAlike) return UNLIKE;
  const similarity = jaroWinkler(a.chars, a0, a1, b.chars, b0, b1);
  if (similarity >= CLOSE) return NEAR;
  if (similarity < 0.6) return UNLIKE;
  if (isOneSlip(a, a0, a1, b, b0, b1)) return NEAR;
  return similarity >= SIMILAR || isAlike ? LIKE : UNLIKE;
}

/** As nearnessOf where the answer is same or near, and otherwise anything less: most pairs are told apart by their letters alone. */
export function closenessOf(a: Column, va: number, b: Column, vb: number): number {
  const [a0, b0] = [a.offsets[va] ?? 0, b.offsets[vb] ?? 0];
  const lengthA = (a.offsets[va + 1] ?? 0) - a0;
  const lengthB = (b.offsets[vb + 1] ?? 0) - b0;
  const missingA = missingLetters(lettersOf(a, va), lettersOf(b, vb));
  const missingB = missingLetters(lettersOf(b, vb), lettersOf(a, va));
  // One slip brings in one letter at most and takes one away.
  if (missingA + missingB > 2) {
    const prefix = sharedPrefix(a.chars, a0, b.chars, b0, Math.min(4, lengthA, lengthB));
    if (mostSimilar(lengthA, missingA, lengthB, missingB, prefix) < CLOSE) return UNLIKE;
  }
  return nearnessOf(a, va, b, vb);
}

/** Whether two values are the same text. */
export function isSameValue(a: Column, va: number, b: Column, vb: number): boolean {
  return isSame(
    a.chars,
    a.offsets[va] ?? 0,
    a.offsets[va + 1] ?? 0,
    b.chars,
    b.offsets[vb] ?? 0,
    b.offsets[vb + 1] ?? 0,
  );
}

/** The letters of a name: the last of its features. */
function lettersOf(column: Column, value: number): number {
  return column.features[(value + 1) * column.width - 1] ?? 0;
}

/** How many leading characters two texts share, up to `most`. */
export function sharedPrefix(a: Uint16Array, a0: number, b: Uint16Array, b0: number, most: number): number {
  let prefix = 0;
  while (prefix < most && a[a0 + prefix] === b[b0 + prefix]) prefix++;
  return prefix;
}

/** Whether two stretches of characters are the same. */
export function isSame(
  a: Uint16Array,
  a0: number,
  a1: number,
  b: Uint16Array,
  b0: number,
  b1: number,
): boolean {
  if (a1 - a0 !== b1 - b0) return false;
  for (let i = a0, j = b0; i < a1; i++, j++) if (a[i] !== b[j]) return false;
  return true;
}

function isOneSlip(a: Column, a0: number, a1: number, b: Column, b0: number, b1: number): boolean {
  return editDistance(a.chars, a0, a1, b.chars, b0, b1, 1) <= 1;
}

function soundsAlike(a: Column, va: number, b: Column, vb: number): boolean {
  return a.features[va * a.width] === b.features[vb * b.width];
}

/** Whether two names have a family in common; each has at most `most`, which stand after its codes. */
function shareFamily(a: Column, va: number, b: Column, vb: number, most: number): boolean {
  const startA = va * a.width + CODES;
  const startB = vb * b.width + CODES;
  for (let i = startA; i < startA + most; i++) {
    const family = a.features[i] ?? -1;
    if (family < 0) return false;
    for (let j = startB; j < startB + most; j++) if (b.features[j] === family) return true;
  }
  return false;
}

/** Whether one is a part of the other: an initial, the beginning (from three letters), or one whole word of several. */
function isPart(a: Column, va: number, b: Column, vb: number): boolean {
  const a0 = a.offsets[va] ?? 0;
  const a1 = a.offsets[va + 1] ?? 0;
  const b0 = b.offsets[vb] ?? 0;
  const b1 = b.offsets[vb + 1] ?? 0;
  const letters = lettersOf(a, va) | lettersOf(b, vb);
  // Of two single words, only the beginning of one can be the other.
  if ((letters & HAS_SPACE) === 0 && a.chars[a0] !== b.chars[b0]) return false;
  return a1 - a0 <= b1 - b0
    ? isPartOf(a.chars, a0, a1, b.chars, b0, b1)
    : isPartOf(b.chars, b0, b1, a.chars, a0, a1);
}

function isPartOf(
  short: Uint16Array,
  s0: number,
  s1: number,
  long: Uint16Array,
  l0: number,
  l1: number,
): boolean {
  const length = s1 - s0;
  if ((length === 1 || length >= 3) && isSame(short, s0, s1, long, l0, l0 + length)) return true;
  if (length < 3) return false;
  for (let word = s0; word < s1; word = wordEnd(short, word, s1) + 1)
    if (hasWord(short, word, wordEnd(short, word, s1), long, l0, l1)) return true;
  return false;
}

function hasWord(
  word: Uint16Array,
  w0: number,
  w1: number,
  text: Uint16Array,
  t0: number,
  t1: number,
): boolean {
  if (w1 - w0 < 3) return false;
  for (let start = t0; start < t1; start = wordEnd(text, start, t1) + 1)
    if (isSame(word, w0, w1, text, start, wordEnd(text, start, t1))) return true;
  return false;
}

function wordEnd(text: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== SPACE) at++;
  return at;
}
