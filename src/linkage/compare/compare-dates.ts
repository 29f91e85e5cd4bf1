import { BIRTH } from "./levels.ts";

/** What `spread` gives beyond a number of figures: two neighbours that changed places, and more than two. */
const TURNED = 3;
const MANY = 4;

/** The level of two dates of birth, each yyyymmdd with 00 for what is not known. */
export function compareDates(a: number, b: number): number {
  if (a === b) return a % 10000 === 0 ? BIRTH.estimated : BIRTH.exact;
  const [yearA, yearB] = [whole(a, 10000), whole(b, 10000)];
  const [dayA, dayB] = [a % 10000, b % 10000];
  if (dayA % 100 === 0 || dayB % 100 === 0) return compareParts(yearA, dayA, yearB, dayB);
  const [monthA, monthB, restA, restB] = [whole(dayA, 100), whole(dayB, 100), dayA % 100, dayB % 100];
  if (yearA === yearB && monthA === restB && monthB === restA) return BIRTH.swapped;
  const differing = spread(a, b);
  if (differing === 1 || differing === TURNED) return BIRTH.slip;
  const alike = (yearA === yearB ? 1 : 0) + (monthA === monthB ? 1 : 0) + (restA === restB ? 1 : 0);
  if (alike === 2) return BIRTH.two_parts;
  if ((dayA === 101 || dayB === 101) && Math.abs(yearA - yearB) <= 1) return BIRTH.estimated;
  return differing === 2 || Math.abs(dayNumber(a) - dayNumber(b)) <= 31 ? BIRTH.near : BIRTH.different;
}

/** Where one of the two has no day or no month: what both have must agree. */
function compareParts(yearA: number, dayA: number, yearB: number, dayB: number): number {
  if (Math.abs(yearA - yearB) > 1) return BIRTH.different;
  const [monthA, monthB] = [whole(dayA, 100), whole(dayB, 100)];
  if (yearA === yearB && monthA === monthB && monthA > 0) return BIRTH.two_parts;
  if (monthA > 0 && monthB > 0) return BIRTH.near;
  return BIRTH.estimated;
}

/** How often `part` goes into a date's number: whole numbers all through, since this is done for every pair. */
function whole(ymd: number, part: number): number {
  return (ymd / part) | 0;
}

/** How many figures of two dates differ: 1, 2, TURNED or MANY. */
function spread(a: number, b: number): number {
  let [restA, restB] = [a, b];
  let [differing, previous, previousA, previousB] = [0, 0, 0, 0];
  let isTurned = false;
  for (let at = 1; at <= 8; at++) {
    const [figureA, figureB] = [restA % 10, restB % 10];
    if (figureA !== figureB) {
      if (++differing > 2) return MANY;
      isTurned = previous === at - 1 && figureA === previousB && figureB === previousA;
      [previous, previousA, previousB] = [at, figureA, figureB];
    }
    restA = whole(restA, 10);
    restB = whole(restB, 10);
  }
  return isTurned ? TURNED : differing;
}

function dayNumber(ymd: number): number {
  return whole(ymd, 10000) * 365.25 + (whole(ymd, 100) % 100) * 30.44 + (ymd % 100);
}
