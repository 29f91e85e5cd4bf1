const BITS = 15;
const NOTHING = -1;
/** Values numbered from here on are not remembered: a pair and its level must fit into 53 bits. */
const LIMIT = 2 ** 24;
const LEVELS = 16;

/**
 * What pairs of values were found to be, so that names that come again and again are compared once. A fixed number of places: a new pair
 * takes the place of an old one. Levels kept are from 0 to 15.
 */
export class LevelCache {
  /** In each place a pair and its level, as (a * LIMIT + b) * LEVELS + level. */
  readonly #kept = new Float64Array(1 << BITS).fill(NOTHING);

  /** What was kept of this pair, or -1. */
  find(a: number, b: number): number {
    const level = (this.#kept[placeOf(a, b)] ?? NOTHING) - (a * LIMIT + b) * LEVELS;
    return level >= 0 && level < LEVELS && b < LIMIT ? level : NOTHING;
  }

  keep(a: number, b: number, level: number): void {
    if (a < LIMIT && b < LIMIT) this.#kept[placeOf(a, b)] = (a * LIMIT + b) * LEVELS + level;
  }
}

function placeOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b)) >>> (32 - BITS);
}
