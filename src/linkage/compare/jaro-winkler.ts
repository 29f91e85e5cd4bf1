// oxlint-disable max-params -- until 2028-12-31: stretches of shared arrays go in as plain numbers, since an object for each would halve the speed
const LONGEST = 512;
const takenA = new Uint8Array(LONGEST);
const takenB = new Uint8Array(LONGEST);

/**
 * Jaro-Winkler similarity (0 to 1) of two stretches of character codes: Jaro's matching characters within half the longer length, less
 * half the transpositions; Winkler's bonus of 0.1 for each of up to four leading characters in common, at any similarity
 * (Winkler 1990). Stretches beyond 512 characters are cut.
 */
export function jaroWinkler(
  a: Uint16Array,
  a0: number,
  a1: number,
  b: Uint16Array,
  b0: number,
  b1: number,
): number {
  const lengthA = Math.min(a1 - a0, LONGEST);
  const lengthB = Math.min(b1 - b0, LONGEST);
  if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
  const matches = markMatches(a, a0, lengthA, b, b0, lengthB);
  if (matches === 0) return 0;
  const moved = countMoved(a, a0, lengthA, b, b0);
  const jaro = (matches / lengthA + matches / lengthB + (matches - moved / 2) / matches) / 3;
  const most = Math.min(4, lengthA, lengthB);
  let prefix = 0;
  while (prefix < most && a[a0 + prefix] === b[b0 + prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function markMatches(
  a: Uint16Array,
  a0: number,
  lengthA: number,
  b: Uint16Array,
  b0: number,
  lengthB: number,
): number {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  let matches = 0;
  for (let j = 0; j < lengthB; j++) takenB[j] = 0;
  for (let i = 0; i < lengthA; i++) {
    takenA[i] = 0;
    const last = Math.min(lengthB - 1, i + reach);
    const wanted = a[a0 + i];
    for (let j = i > reach ? i - reach : 0; j <= last; j++) {
      if (takenB[j] === 1 || b[b0 + j] !== wanted) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      matches++;
      break;
    }
  }
  return matches;
}

function countMoved(a: Uint16Array, a0: number, lengthA: number, b: Uint16Array, b0: number): number {
  let moved = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a[a0 + i] !== b[b0 + j]) moved++;
    j++;
  }
  return moved;
}
