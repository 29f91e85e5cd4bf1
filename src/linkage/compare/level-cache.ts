const BITS = 16;
const NOTHING = -1;

/**
 * What pairs of values were found to be, so that names that come again and again are compared once. A fixed number of places: a new pair
 * takes the place of an old one. Numbers kept are from 0 to 255; values are numbered below 2^26.
 */
export class LevelCache {
  readonly #pairs = new Float64Array(1 << BITS).fill(NOTHING);
  readonly #levels = new Uint8Array(1 << BITS);
  #place = 0;
  #pair = NOTHING;

  /** What was kept of this pair, or -1; then `keep` is for this pair. */
  find(a: number, b: number): number {
    const place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b)) >>> (32 - BITS);
    const pair = a * 2 ** 26 + b;
    this.#place = place;
    this.#pair = pair;
    return this.#pairs[place] === pair ? (this.#levels[place] ?? NOTHING) : NOTHING;
  }

  keep(level: number): void {
    this.#pairs[this.#place] = this.#pair;
    this.#levels[this.#place] = level;
  }
}
