const FIRST_TEXTS = 64;
const FIRST_LETTERS = 256;

/** The letters of the text in hand. */
let letters = new Uint16Array(FIRST_LETTERS);

/**
 * Numbers distinct texts from 0, in the order they come. Characters and places are numbers in typed arrays: a million texts take the room of their
 * letters and some twenty bytes each, where a Map of strings takes several times that, and the collector has nothing to walk through.
 */
export class TextIndex {
  size = 0;
  /** Text t is `chars[offsets[t] .. offsets[t + 1]]`; what comes after the last is not in use yet. */
  chars = new Uint16Array(FIRST_LETTERS);
  offsets = new Uint32Array(FIRST_TEXTS + 1);
  #hashes = new Int32Array(FIRST_TEXTS);
  /** Open addressing: each place holds the number of a text and one more, or 0. Never more than half full. */
  #places = new Int32Array(FIRST_TEXTS * 2);

  /** The number of a text: the one it has, or the next (then `size` has grown by one). */
  number(text: string): number {
    const hash = spell(text);
    const held = this.#places[this.#placeOf(text.length, hash)] ?? 0;
    return held > 0 ? held - 1 : this.#add(text.length, hash);
  }

  /** The number of a text; -1 if it has none. */
  find(text: string): number {
    const hash = spell(text);
    return (this.#places[this.#placeOf(text.length, hash)] ?? 0) - 1;
  }

  /** Where the text in hand is, or the empty place where it would be. */
  #placeOf(length: number, hash: number): number {
    const [places, hashes] = [this.#places, this.#hashes];
    const mask = places.length - 1;
    let place = hash & mask;
    for (let held = places[place] ?? 0; held > 0; held = places[place] ?? 0) {
      if (hashes[held - 1] === hash && this.#isInHand(held - 1, length)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #isInHand(number: number, length: number): boolean {
    const { chars, offsets } = this;
    const start = offsets[number] ?? 0;
    if ((offsets[number + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at++) if (chars[start + at] !== letters[at]) return false;
    return true;
  }

  #add(length: number, hash: number): number {
    if (this.size === this.#hashes.length) this.#makeRoom();
    const start = this.offsets[this.size] ?? 0;
    if (start + length > this.chars.length)
      this.chars = copied(this.chars, new Uint16Array(2 * (this.chars.length + length)));
    for (let at = 0; at < length; at++) this.chars[start + at] = letters[at] ?? 0;
    this.#places[this.#placeOf(length, hash)] = this.size + 1;
    this.#hashes[this.size] = hash;
    this.offsets[this.size + 1] = start + length;
    return this.size++;
  }

  #makeRoom(): void {
    const room = this.size * 2;
    this.#hashes = copied(this.#hashes, new Int32Array(room));
    this.offsets = copied(this.offsets, new Uint32Array(room + 1));
    const places = new Int32Array(room * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** Takes a text in hand, letter by letter. @returns its hash */
function spell(text: string): number {
  if (text.length > letters.length) letters = new Uint16Array(text.length * 2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    letters[at] = code;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function copied<A extends Uint16Array | Uint32Array | Int32Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
