/** Chance that can be had again: the same seed gives the same numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to, not with, 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whether something that happens this often happens now. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.below(from.length)] ?? from[0];
  }

  /** One of the list, the earlier the likelier, as names are: half of the time any, else the tenth about a tenth as often as the first. */
  common<T>(from: readonly [T, ...T[]]): T {
    if (this.happens(0.5)) return this.pick(from);
    const place = Math.floor(Math.exp(this.next() * Math.log(from.length + 1))) - 1;
    return from[place] ?? from[0];
  }
}
