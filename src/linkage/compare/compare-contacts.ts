import type { Column } from "../table/column.ts";
import { isSame } from "./compare-names.ts";
import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { EMAIL, NUMBER, PLACE, POSTCODE } from "./levels.ts";

/** Fewest characters of a number or postcode for one slip to be a slip, and not another number. */
const SLIP_LENGTH = 6;
const POSTCODE_SLIP_LENGTH = 4;
/** Characters before the at sign that tell enough to be a person's; twice as many bear two slips. */
const TELLING_USER = 5;
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
  const [a0, a1] = [a.offsets[va] ?? 0, a.offsets[va + 1] ?? 0];
  const [b0, b1] = [b.offsets[vb] ?? 0, b.offsets[vb + 1] ?? 0];
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return EMAIL.exact;
  const userA = a.features[va * a.width + 1] ?? 0;
  const userB = b.features[vb * b.width + 1] ?? 0;
  if (userA >= TELLING_USER && isSame(a.chars, a0, a0 + userA, b.chars, b0, b0 + userB)) return EMAIL.close;
  const similarity = jaroWinkler(a.chars, a0, a1, b.chars, b0, b1);
  if (similarity < 0.8) return EMAIL.different;
  const slips = Math.min(userA, userB) >= 2 * TELLING_USER ? 2 : 1;
  if (editDistance(a.chars, a0, a1, b.chars, b0, b1, slips) <= slips) return EMAIL.close;
  return similarity >= 0.92 ? EMAIL.similar : EMAIL.different;
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
  const [a0, a1] = [a.offsets[va] ?? 0, a.offsets[va + 1] ?? 0];
  const [b0, b1] = [b.offsets[vb] ?? 0, b.offsets[vb + 1] ?? 0];
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return PLACE.exact;
  const similarity = jaroWinkler(a.chars, a0, a1, b.chars, b0, b1);
  if (similarity >= 0.9) return PLACE.close;
  if (similarity < 0.6 || Math.min(a1 - a0, b1 - b0) < 5) return PLACE.different;
  return editDistance(a.chars, a0, a1, b.chars, b0, b1, 2) <= 2 ? PLACE.close : PLACE.different;
}
