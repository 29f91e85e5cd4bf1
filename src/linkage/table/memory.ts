import { TextIndex } from "./text-index.ts";

/** How many texts are remembered, at most. */
const MOST = 60_000;

/**
 * Remembers what was made of a text, so that names and dates, which come again and again, are read once. Texts that seldom come again (addresses,
 * phone numbers) are forgotten for good when there is no more room: they would be looked for in vain a million times.
 */
export class Memory<T extends object> {
  #texts = new TextIndex();
  #made: T[] = [];
  readonly #make: (text: string) => T;
  #hits = 0;
  #isWorth = true;

  constructor(make: (text: string) => T) {
    this.#make = make;
  }

  /** What the text makes, from before or made now. */
  recall(text: string): T {
    if (!this.#isWorth) return this.#make(text);
    const before = this.#made[this.#texts.find(text)];
    if (before === undefined) return this.#learn(text);
    this.#hits++;
    return before;
  }

  #learn(text: string): T {
    const fresh = this.#make(text);
    if (this.#made.length < MOST) {
      this.#texts.number(text);
      this.#made.push(fresh);
    } else if (this.#hits < MOST) {
      this.#isWorth = false;
      this.#texts = new TextIndex();
      this.#made = [];
    }
    return fresh;
  }
}
