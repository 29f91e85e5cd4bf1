import { BIRTH } from "./levels.ts";

const figuresA = new Uint8Array(8);
const figuresB = new Uint8Array(8);

/** The level of two dates of birth, each yyyymmdd with 00 for what is not known. */
export function compareDates(a: number, b: number): number {
  if (a === b) return a % 10000 === 0 ? BIRTH.estimated : BIRTH.exact;
  const [yearA, yearB] = [Math.trunc(a / 10000), Math.trunc(b / 10000)];
  const [dayA, dayB] = [a % 10000, b % 10000];
  if (dayA % 100 === 0 || dayB % 100 === 0) return compareParts(yearA, dayA, yearB, dayB);
  const [monthA, monthB, restA, restB] = [
    Math.trunc(dayA / 100),
    Math.trunc(dayB / 100),
    dayA % 100,
    dayB % 100,
  ];
  if (yearA === yearB && monthA === restB && monthB === restA) return BIRTH.swapped;
  const differing = spread(a, b);
  if (differing === 1 || (differing === 2 && isTransposed())) return BIRTH.slip;
  const alike = (yearA === yearB ? 1 : 0) + (monthA === monthB ? 1 : 0) + (restA === restB ? 1 : 0);
  if (alike === 2) return BIRTH.two_parts;
  if ((dayA === 101 || dayB === 101) && Math.abs(yearA - yearB) <= 1) return BIRTH.estimated;
  return differing === 2 || Math.abs(dayNumber(a) - dayNumber(b)) <= 31 ? BIRTH.near : BIRTH.different;
}

/** Where one of the two has no day or no month: what both have must agree. */
function compareParts(yearA: number, dayA: number, yearB: number, dayB: number): number {
  if (Math.abs(yearA - yearB) > 1) return BIRTH.different;
  const [monthA, monthB] = [Math.trunc(dayA / 100), Math.trunc(dayB / 100)];
  if (yearA === yearB && monthA === monthB && monthA > 0) return BIRTH.two_parts;
  if (monthA > 0 && monthB > 0) return BIRTH.near;
  return BIRTH.estimated;
}

function spread(a: number, b: number): number {
  let differing = 0;
  let [restA, restB] = [a, b];
  for (let at = 7; at >= 0; at--) {
    const [figureA, figureB] = [restA % 10, restB % 10];
    figuresA[at] = figureA;
    figuresB[at] = figureB;
    if (figureA !== figureB) differing++;
    restA = (restA - figureA) / 10;
    restB = (restB - figureB) / 10;
  }
  return differing;
}

function isTransposed(): boolean {
  for (let at = 0; at < 7; at++) {
    if (figuresA[at] === figuresB[at]) continue;
    return figuresA[at] === figuresB[at + 1] && figuresA[at + 1] === figuresB[at];
  }
  return false;
}

function dayNumber(ymd: number): number {
  return Math.trunc(ymd / 10000) * 365.25 + (Math.trunc(ymd / 100) % 100) * 30.44 + (ymd % 100);
}
