/** Below this it says next to nothing; from the second it speaks clearly, from the third strongly. In bits. */
const LITTLE = 1;
const CLEARLY = 3;
const STRONGLY = 7;

/**
 * How much one field says, for whoever has to choose: "speaks against, strongly". A bit doubles the odds; the number itself is
 * for those who read how a pair was weighed (the pages of the person index).
 */
export function sayWeight(bits: number): string {
  const size = Math.abs(bits);
  if (size < LITTLE) return "says little";
  const way = bits < 0 ? "speaks against" : "speaks for";
  if (size >= STRONGLY) return `${way}, strongly`;
  return size >= CLEARLY ? way : `${way}, a little`;
}

/** The same as a number with its sign: "+12.3 bits". */
export function sayBits(bits: number): string {
  return `${bits < 0 ? "\u2212" : "+"}${Math.abs(bits).toFixed(1)} bits`;
}
