import type { ValueField } from "../read-value.ts";
import type { Column } from "./column.ts";
import { featuresOf, WIDTHS } from "./features.ts";
import { gramsOf } from "./grams.ts";
import { GrowingArray } from "./growing-array.ts";
import { TextIndex } from "./text-index.ts";

/** Builds a Column record by record. Every distinct value is kept and worked out once. */
export class ColumnBuilder {
  readonly #field: ValueField;
  readonly #texts = new TextIndex();
  readonly #starts = new GrowingArray(make32);
  readonly #ids = new GrowingArray(make32);
  readonly #counts = new GrowingArray(make32);
  readonly #features = new GrowingArray((length) => new Int32Array(length));
  readonly #grams = new GrowingArray(make16);
  readonly #gramStarts = new GrowingArray(make32);

  constructor(field: ValueField) {
    this.#field = field;
  }

  /** The number of a value. */
  intern(value: string): number {
    const before = this.#texts.size;
    const id = this.#texts.number(value);
    if (id === before) this.#learn(value);
    return id;
  }

  /** Says which values the next record holds. */
  addRecord(ids: readonly number[]): void {
    this.#starts.push(this.#ids.length);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      if (at > 0 && ids.indexOf(id) < at) continue;
      this.#ids.push(id);
      this.#counts.set(id, this.#counts.at(id) + 1);
    }
  }

  /** The column for `records` records, in memory that can be shared between threads if `isShared`. */
  build(records: number, isShared: boolean): Column {
    while (this.#starts.length <= records) this.#starts.push(this.#ids.length);
    const room = (bytes: number): ArrayBuffer | SharedArrayBuffer =>
      isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
    const to32 = (length: number): Uint32Array => new Uint32Array(room(length * 4));
    const to16 = (length: number): Uint16Array => new Uint16Array(room(length * 2));
    const { chars, offsets, size } = this.#texts;
    const ends = offsets.subarray(0, size + 1);
    return {
      starts: this.#starts.copyTo(to32),
      ids: this.#ids.copyTo(to32),
      chars: filled(to16(ends.at(-1) ?? 0), chars),
      offsets: filled(to32(ends.length), ends),
      counts: this.#counts.copyTo(to32),
      features: this.#features.copyTo((length) => new Int32Array(room(length * 4))),
      width: WIDTHS[this.#field],
      grams: this.#grams.copyTo(to16),
      gramStarts: closed(this.#gramStarts, this.#grams.length).copyTo(to32),
    };
  }

  #learn(value: string): void {
    this.#counts.push(0);
    this.#features.pushAll(featuresOf(this.#field, value));
    if (this.#field !== "address") return;
    this.#gramStarts.push(this.#grams.length);
    this.#grams.pushAll(gramsOf(value));
  }
}

/** An array with the first of some numbers, as many as it has room for. */
function filled<A extends Uint16Array | Uint32Array>(room: A, numbers: A): A {
  room.set(numbers.subarray(0, room.length));
  return room;
}

function closed(starts: GrowingArray<Uint32Array>, end: number): GrowingArray<Uint32Array> {
  starts.push(end);
  return starts;
}

function make32(length: number): Uint32Array {
  return new Uint32Array(length);
}

function make16(length: number): Uint16Array {
  return new Uint16Array(length);
}
