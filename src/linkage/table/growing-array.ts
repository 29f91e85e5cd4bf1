/** Numbers that are appended to one by one, in a typed array that doubles when it is full. */
export class GrowingArray<A extends Numbers> {
  length = 0;
  #array: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A, capacity = 16) {
    this.#make = make;
    this.#array = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.#array.length) this.#grow(this.length + 1);
    this.#array[this.length++] = value;
  }

  pushAll(values: ArrayLike<number>): void {
    if (this.length + values.length > this.#array.length) this.#grow(this.length + values.length);
    this.#array.set(values, this.length);
    this.length += values.length;
  }

  /** Appends a text's character codes. */
  pushText(text: string): void {
    if (this.length + text.length > this.#array.length) this.#grow(this.length + text.length);
    for (let at = 0; at < text.length; at++) this.#array[this.length + at] = text.charCodeAt(at);
    this.length += text.length;
  }

  at(index: number): number {
    return this.#array[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#array[index] = value;
  }

  /** The numbers so far, in an array of just their length. */
  copyTo<T extends Numbers>(make: (length: number) => T): T {
    const copy = make(this.length);
    copy.set(this.#array.subarray(0, this.length));
    return copy;
  }

  #grow(least: number): void {
    const larger = this.#make(Math.max(least, this.#array.length * 2));
    larger.set(this.#array.subarray(0, this.length));
    this.#array = larger;
  }
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array;
