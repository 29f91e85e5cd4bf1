import { GrowingArray } from "./growing-array.ts";

const FIRST_PLACES = 64;

/**
 * Numbers distinct texts from 0, in the order they come. Characters and places are numbers in typed arrays: a million texts take the room of their
 * letters and sixteen bytes each, where a Map of strings takes several times that, and the collector has nothing to walk through.
 */
export class TextIndex {
  /** Text t is `chars[offsets[t] .. offsets[t + 1]]`. */
  readonly chars = new GrowingArray((length) => new Uint16Array(length));
  readonly offsets = new GrowingArray((length) => new Uint32Array(length));
  readonly #hashes = new GrowingArray((length) => new Int32Array(length));
  /** Open addressing: each place holds the number of a text and one more, or 0. */
  #places = new Int32Array(FIRST_PLACES);

  constructor() {
    this.offsets.push(0);
  }

  get size(): number {
    return this.#hashes.length;
  }

  /** The number of a text: the one it has, or the next (then `size` has grown by one). */
  number(text: string): number {
    const hash = hashOf(text);
    const place = this.#placeOf(text, hash);
    const held = this.#places[place] ?? 0;
    return held > 0 ? held - 1 : this.#add(text, hash, place);
  }

  /** The number of a text; -1 if it has none. */
  find(text: string): number {
    return (this.#places[this.#placeOf(text, hashOf(text))] ?? 0) - 1;
  }

  /** Where a text is, or the empty place where it would be. */
  #placeOf(text: string, hash: number): number {
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (let held = this.#places[place] ?? 0; held > 0; held = this.#places[place] ?? 0) {
      if (this.#hashes.at(held - 1) === hash && this.#isText(held - 1, text)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #isText(number: number, text: string): boolean {
    const start = this.offsets.at(number);
    if (this.offsets.at(number + 1) - start !== text.length) return false;
    for (let at = 0; at < text.length; at++)
      if (this.chars.at(start + at) !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(text: string, hash: number, place: number): number {
    const number = this.#hashes.length;
    this.#places[place] = number + 1;
    this.#hashes.push(hash);
    this.chars.pushText(text);
    this.offsets.push(this.chars.length);
    if (this.#hashes.length * 2 > this.#places.length) this.#widen();
    return number;
  }

  #widen(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.#hashes.length; number++) {
      let place = this.#hashes.at(number) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
