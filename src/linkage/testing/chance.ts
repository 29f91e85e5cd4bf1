import { randomSource } from "../train/random-source.ts";

/** Chance that is the same for the same seed. */
export class Chance {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomSource(seed);
  }

  /** True with this probability. */
  is(probability: number): boolean {
    return this.#next() < probability;
  }

  /** A whole number from 0 up to `below`. */
  below(below: number): number {
    return Math.floor(this.#next() * below);
  }

  /** One of these. */
  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("Nothing to choose from.");
    return item;
  }

  /** One of these, the earlier the likelier: the n-th is about 1/n as likely as the first. */
  early<T>(items: readonly T[]): T {
    const item = items[Math.floor((items.length + 1) ** this.#next()) - 1];
    return item ?? this.of(items);
  }
}
