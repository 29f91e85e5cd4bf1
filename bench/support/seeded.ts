/** Numbers from 0 up to 1 that are the same for the same seed (Marsaglia 2003, xorshift). */
export function seeded(seed: number): Random {
  // Neighbouring seeds must not begin alike, and nought would stay nought.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  for (let turn = 0; turn < 8; turn += 1) next();
  return next;
}

export type Random = () => number;

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
