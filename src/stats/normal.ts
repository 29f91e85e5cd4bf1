const SERIES_BELOW = 2.5;
const TERMS = 200;

/**
 * The standard normal distribution up to `z`: a probability from 0 to 1, good to 14 places within 8 standard deviations.
 * Power series near the middle, continued fraction in the tails (Abramowitz and Stegun 26.2.10 and 26.2.14).
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("A z value is a number.");
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

/** How likely a value as far from nought as `z`, on either side, is by chance alone: 0 to 1. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/**
 * The z below which a share `p` of the standard normal distribution lies, by halving.
 * @throws {RangeError} unless p is between 0 and 1, neither of them
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("A share is between nought and one.");
  // The lower half, where differences are not lost in 1 - p.
  if (p > 0.5) return -normalQuantile(1 - p);
  return halve((z) => normalCdf(z) - p, -40, 0);
}

/** Where an increasing function crosses nought between two places. */
export function halve(of: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let turn = 0; turn < TERMS; turn += 1) {
    const middle = (low + high) / 2;
    if (of(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function upperTail(z: number): number {
  if (z === Infinity) return 0;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < SERIES_BELOW) {
    let [term, sum] = [z, z];
    for (let at = 1; at < TERMS; at += 1) {
      term *= (z * z) / (2 * at + 1);
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let at = TERMS; at > 0; at -= 1) fraction = z + at / fraction;
  return density / fraction;
}
