import type { Column } from "../table/column.ts";
import { ADDRESS_FEATURE } from "../table/features.ts";
import { isSame } from "./compare-names.ts";
import { ADDRESS } from "./levels.ts";

/** Share of character pairs in common (Dice) from which addresses are close, and from which they are similar. */
const CLOSE = 0.72;
const SIMILAR = 0.45;
/** Share of the shorter address's pairs found in the longer from which it counts as a part of it. */
const CONTAINED = 0.8;

/** The level of two addresses, for an unknown postcode. */
export function compareAddresses(a: Column, va: number, b: Column, vb: number): number {
  const [a0, a1] = [a.offsets[va] ?? 0, a.offsets[va + 1] ?? 0];
  const [b0, b1] = [b.offsets[vb] ?? 0, b.offsets[vb + 1] ?? 0];
  if (isSame(a.chars, a0, a1, b.chars, b0, b1)) return ADDRESS.exact;
  const [sizeA, sizeB] = [gramCount(a, va), gramCount(b, vb)];
  if (sizeA === 0 || sizeB === 0) return ADDRESS.different;
  const shared = sharedGrams(a, va, b, vb);
  const dice = (2 * shared) / (sizeA + sizeB);
  if (dice >= CLOSE) return haveOtherNumbers(a, va, b, vb) ? ADDRESS.same_street : ADDRESS.close;
  const smaller = Math.min(sizeA, sizeB);
  const isContained = smaller >= 6 && shared / smaller >= CONTAINED;
  if (isContained && !haveOtherNumbers(a, va, b, vb)) return ADDRESS.close;
  return dice >= SIMILAR || isContained ? ADDRESS.similar : ADDRESS.different;
}

/** Whether both have numbers and they are others: "2, 14 High Street" and "14 High Street" are one house, flats 2 and 3 there are not. */
function haveOtherNumbers(a: Column, va: number, b: Column, vb: number): boolean {
  const [atA, atB] = [va * a.width, vb * b.width];
  const [firstA, lastA] = [
    a.features[atA + ADDRESS_FEATURE.number] ?? -1,
    a.features[atA + ADDRESS_FEATURE.lastNumber] ?? -1,
  ];
  const [firstB, lastB] = [
    b.features[atB + ADDRESS_FEATURE.number] ?? -1,
    b.features[atB + ADDRESS_FEATURE.lastNumber] ?? -1,
  ];
  if (firstA < 0 || firstB < 0 || (firstA === firstB && lastA === lastB)) return false;
  const haveTwoEach = firstA !== lastA && firstB !== lastB;
  return haveTwoEach || (firstA !== firstB && firstA !== lastB && lastA !== firstB);
}

function gramCount(column: Column, value: number): number {
  return (column.gramStarts[value + 1] ?? 0) - (column.gramStarts[value] ?? 0);
}

function sharedGrams(a: Column, va: number, b: Column, vb: number): number {
  let i = a.gramStarts[va] ?? 0;
  let j = b.gramStarts[vb] ?? 0;
  const [endA, endB] = [a.gramStarts[va + 1] ?? 0, b.gramStarts[vb + 1] ?? 0];
  let shared = 0;
  while (i < endA && j < endB) {
    const [x, y] = [a.grams[i] ?? 0, b.grams[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}
