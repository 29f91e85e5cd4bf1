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
  const lengthA = Math.min(a1 - a0, LONGEST);
  const lengthB = Math.min(b1 - b0, LONGEST);
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1;
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
