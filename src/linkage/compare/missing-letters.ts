/** How many characters (of those with a bit of their own, at the least) the first text has and the second has not. */
export function missingLetters(a: number, b: number): number {
  let bits = a & ~b;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The most that Jaro-Winkler similarity can be of two texts with these lengths, of which each has so many letters that the other lacks: those
 * match nothing. `prefix` is how many leading letters they share, at most 4.
 */
export function mostSimilar(
  lengthA: number,
  missingA: number,
  lengthB: number,
  missingB: number,
  prefix: number,
): number {
  const matches = Math.min(lengthA - missingA, lengthB - missingB);
  const jaro = (matches / lengthA + matches / lengthB + 1) / 3;
  return jaro + prefix * 0.1 * (1 - jaro);
}
