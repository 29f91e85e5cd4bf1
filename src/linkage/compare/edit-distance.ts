// oxlint-disable max-params -- until 2028-12-31: stretches of shared arrays go in as plain numbers, since an object for each would halve the speed
const LONGEST = 512;
let before = new Uint16Array(LONGEST + 1);
let last = new Uint16Array(LONGEST + 1);
let current = new Uint16Array(LONGEST + 1);

/**
 * How many characters were put in, left out, changed or swapped with their neighbour: Damerau-Levenshtein distance in its
 * optimal-string-alignment form (no stretch is edited twice). Stops at `limit` + 1. Stretches beyond 512 characters are cut.
 */
export function editDistance(
  a: Uint16Array,
  a0: number,
  a1: number,
  b: Uint16Array,
  b0: number,
  b1: number,
  limit: number,
): number {
  let startA = a0;
  let startB = b0;
  let endA = Math.min(a1, a0 + LONGEST);
  let endB = Math.min(b1, b0 + LONGEST);
  if (Math.abs(endA - startA - (endB - startB)) > limit) return limit + 1;
  while (startA < endA && startB < endB && a[startA] === b[startB]) {
    startA++;
    startB++;
  }
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const lengthA = endA - startA;
  const lengthB = endB - startB;
  if (lengthA === 0 || lengthB === 0) return Math.min(Math.max(lengthA, lengthB), limit + 1);
  if (lengthA === 1 && lengthB === 1) return Math.min(1, limit + 1);
  if (limit === 1) {
    const isTurned = a[startA] === b[startB + 1] && a[startA + 1] === b[startB];
    return lengthA === 2 && lengthB === 2 && isTurned ? 1 : 2;
  }
  return wholeDistance(a, startA, lengthA, b, startB, lengthB, limit);
}

/** The distance of what is left without the beginning and the end that both have. */
function wholeDistance(
  a: Uint16Array,
  a0: number,
  lengthA: number,
  b: Uint16Array,
  b0: number,
  lengthB: number,
  limit: number,
): number {
  for (let j = 0; j <= lengthB; j++) last[j] = j;
  for (let i = 1; i <= lengthA; i++) {
    current[0] = i;
    let least = i;
    const codeA = a[a0 + i - 1];
    for (let j = 1; j <= lengthB; j++) {
      const codeB = b[b0 + j - 1];
      let cost = (last[j - 1] ?? 0) + (codeA === codeB ? 0 : 1);
      cost = Math.min(cost, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && codeA === b[b0 + j - 2] && codeB === a[a0 + i - 2])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, current] = [last, current, before];
  }
  return Math.min(last[lengthB] ?? 0, limit + 1);
}
