import type { Column } from "../table/column.ts";
import { EMAIL_FEATURE, PLACE_LETTERS } from "../table/features.ts";
import { isSame, sharedPrefix } from "./compare-names.ts";
import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { missingLetters, mostSimilar } from "./missing-letters.ts";
import { EMAIL, NUMBER, PLACE, POSTCODE } from "./levels.ts";

/** Fewest characters of a number or postcode for one slip to be a slip, and not another number. */
const SLIP_LENGTH = 6;
const POSTCODE_SLIP_LENGTH = 4;
/** Characters before the at sign that tell enough to be a person's; twice as many bear two slips. */
const TELLING_USER = 5;
/** Jaro-Winkler from which two addresses are similar, and below which a slip in them is none. */
const SIMILAR_EMAIL = 0.92;
const LIKE_EMAIL = 0.8;
/** Jaro-Winkler from which two places are close. */
const CLOSE_PLACE = 0.9;
/** Digits that make a number without its area code. */
const LOCAL_DIGITS = 6;

/** The level of two identifiers or two phone numbers. */
export function compareNumbers(a: Column, va: number, b: Column, vb: number): number {
  const [a0, a1] = [a.offsets[va] ?? 0, a.offsets[va + 1] ?? 0];
  const [b0, b1] = [b.offsets[vb] ?? 0, b.offsets[vb + 1] ?? 0];
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return NUMBER.exact;
  const [lengthA, lengthB] = [a1 - a0, b1 - b0];
  const shorter = Math.min(lengthA, lengthB);
  if (shorter < SLIP_LENGTH) return NUMBER.different;
  if (
    lengthA !== lengthB &&
    isSame(a.chars, a1 - shorter, a1, b.chars, b1 - shorter, b1) &&
    shorter >= LOCAL_DIGITS
  )
    return NUMBER.slip;
  return editDistance(a.chars, a0, a1, b.chars, b0, b1, 1) <= 1 ? NUMBER.slip : NUMBER.different;
}

/** The level of two e-mail addresses: the part before the at sign is what names a person. */
export function compareEmails(a: Column, va: number, b: Column, vb: number): number {
  const a0 = a.offsets[va] ?? 0;
  const a1 = a.offsets[va + 1] ?? 0;
  const b0 = b.offsets[vb] ?? 0;
  const b1 = b.offsets[vb + 1] ?? 0;
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return EMAIL.exact;
  const userA = a.features[va * a.width + EMAIL_FEATURE.userLength] ?? 0;
  const userB = b.features[vb * b.width + EMAIL_FEATURE.userLength] ?? 0;
  if (userA >= TELLING_USER && isSame(a.chars, a0, a0 + userA, b.chars, b0, b0 + userB)) return EMAIL.close;
  const lettersA = a.features[va * a.width + EMAIL_FEATURE.letters] ?? 0;
  const lettersB = b.features[vb * b.width + EMAIL_FEATURE.letters] ?? 0;
  const missingA = missingLetters(lettersA, lettersB);
  const missingB = missingLetters(lettersB, lettersA);
  const prefix = sharedPrefix(a.chars, a0, b.chars, b0, Math.min(4, a1 - a0, b1 - b0));
  const most = mostSimilar(a1 - a0, missingA, b1 - b0, missingB, prefix);
  // Each of two slips can bring one letter in and take one away.
  if (most < SIMILAR_EMAIL && (most < LIKE_EMAIL || missingA + missingB > 4)) return EMAIL.different;
  const similarity = jaroWinkler(a.chars, a0, a1, b.chars, b0, b1);
  if (similarity < LIKE_EMAIL) return EMAIL.different;
  const slips = Math.min(userA, userB) >= 2 * TELLING_USER ? 2 : 1;
  if (editDistance(a.chars, a0, a1, b.chars, b0, b1, slips) <= slips) return EMAIL.close;
  return similarity >= SIMILAR_EMAIL ? EMAIL.similar : EMAIL.different;
}

/** The level of two postcodes. */
export function comparePostcodes(a: Column, va: number, b: Column, vb: number): number {
  const [a0, a1] = [a.offsets[va] ?? 0, a.offsets[va + 1] ?? 0];
  const [b0, b1] = [b.offsets[vb] ?? 0, b.offsets[vb + 1] ?? 0];
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return POSTCODE.exact;
  if (
    Math.min(a1 - a0, b1 - b0) >= POSTCODE_SLIP_LENGTH &&
    editDistance(a.chars, a0, a1, b.chars, b0, b1, 1) <= 1
  )
    return POSTCODE.slip;
  return a.features[va * a.width] === b.features[vb * b.width] ? POSTCODE.area : POSTCODE.different;
}

/** The level of two places, for an unknown postcode. */
export function comparePlaces(a: Column, va: number, b: Column, vb: number): number {
  const a0 = a.offsets[va] ?? 0;
  const a1 = a.offsets[va + 1] ?? 0;
  const b0 = b.offsets[vb] ?? 0;
  const b1 = b.offsets[vb + 1] ?? 0;
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return PLACE.exact;
  const lettersA = a.features[va * a.width + PLACE_LETTERS] ?? 0;
  const lettersB = b.features[vb * b.width + PLACE_LETTERS] ?? 0;
  const missingA = missingLetters(lettersA, lettersB);
  const missingB = missingLetters(lettersB, lettersA);
  const most = mostSimilar(a1 - a0, missingA, b1 - b0, missingB, 4);
  if (most < CLOSE_PLACE && missingA + missingB > 4) return PLACE.different;
  const similarity = jaroWinkler(a.chars, a0, a1, b.chars, b0, b1);
  if (similarity >= CLOSE_PLACE) return PLACE.close;
  if (similarity < 0.6 || Math.min(a1 - a0, b1 - b0) < 5) return PLACE.different;
  return editDistance(a.chars, a0, a1, b.chars, b0, b1, 2) <= 2 ? PLACE.close : PLACE.different;
}
