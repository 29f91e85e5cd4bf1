import { BIRTH } from "./levels.ts";

/** In a packed date, the figures of day and month, and those of the day. */
const DAY_AND_MONTH = 0xffff;
const DAY = 0xff;
const FIRST_OF_JANUARY = 0x0101;
/** A bit for each figure. */
const FIGURES = 0x11111111;
const DAYS_NEAR = 31;

/** The level of two dates of birth, each packed (see table/packed-date) with 00 for what is not known. */
export function compareDates(a: number, b: number): number {
  if (a === b) return (a & DAY_AND_MONTH) === 0 ? BIRTH.estimated : BIRTH.exact;
  if ((a & DAY) === 0 || (b & DAY) === 0) return compareParts(a, b);
  const other = a ^ b;
  const isSameYear = other >>> 16 === 0;
  if (isSameYear && (((a & DAY) << 8) | ((a >>> 8) & DAY)) === (b & DAY_AND_MONTH)) return BIRTH.swapped;
  const figures = differing(other);
  const count = Math.imul(figures, FIGURES) >>> 28;
  if (count === 1 || (count === 2 && isTurned(a, b, figures))) return BIRTH.slip;
  const alike = (isSameYear ? 1 : 0) + ((other & 0xff00) === 0 ? 1 : 0) + ((other & DAY) === 0 ? 1 : 0);
  if (alike === 2) return BIRTH.two_parts;
  const years = yearOf(a) - yearOf(b);
  if (years > 1 || years < -1) return count === 2 ? BIRTH.near : BIRTH.different;
  if ((a & DAY_AND_MONTH) === FIRST_OF_JANUARY || (b & DAY_AND_MONTH) === FIRST_OF_JANUARY)
    return BIRTH.estimated;
  return count === 2 || Math.abs(dayNumber(a) - dayNumber(b)) <= DAYS_NEAR ? BIRTH.near : BIRTH.different;
}

/** Where one of the two has no day or no month: what both have must agree. */
function compareParts(a: number, b: number): number {
  if (Math.abs(yearOf(a) - yearOf(b)) > 1) return BIRTH.different;
  const [monthA, monthB] = [(a >>> 8) & DAY, (b >>> 8) & DAY];
  if (a >>> 16 === b >>> 16 && monthA === monthB && monthA > 0) return BIRTH.two_parts;
  if (monthA > 0 && monthB > 0) return BIRTH.near;
  return BIRTH.estimated;
}

/** The lowest bit of each figure that is not 0. */
function differing(other: number): number {
  const half = other | (other >>> 1);
  return (half | (half >>> 2)) & FIGURES;
}

/** Whether the two figures that differ are neighbours that changed places. */
function isTurned(a: number, b: number, figures: number): boolean {
  const lowest = 31 - Math.clz32(figures & -figures);
  if (figures !== 0x11 << lowest) return false;
  const [one, other] = [(a >>> lowest) & 0xff, (b >>> lowest) & 0xff];
  return one === (((other & 0xf) << 4) | (other >>> 4));
}

function yearOf(date: number): number {
  return (date >>> 28) * 1000 + ((date >>> 24) & 0xf) * 100 + twoFigures(date >>> 16);
}

function dayNumber(date: number): number {
  return yearOf(date) * 365.25 + twoFigures(date >>> 8) * 30.44 + twoFigures(date);
}

function twoFigures(packed: number): number {
  return ((packed >>> 4) & 0xf) * 10 + (packed & 0xf);
}
