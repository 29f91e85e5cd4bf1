import type { Unread } from "../../../linkage/index.ts";

/** Which values of which records could not be read. Kept as numbers, so that a million of them are a few megabytes and cross threads at no cost. */
export class UnreadLog {
  readonly #records: number[] = [];
  readonly #reasons: number[] = [];
  readonly #known = new Map<string, number>();
  readonly #words: Unread[] = [];

  add(record: number, values: readonly Unread[]): void {
    for (const { field, reason } of values) {
      const key = `${field}\n${reason}`;
      let number = this.#known.get(key);
      if (number === undefined) {
        number = this.#words.length;
        this.#known.set(key, number);
        this.#words.push({ field, reason });
      }
      this.#records.push(record);
      this.#reasons.push(number);
    }
  }

  entries(): UnreadEntries {
    return {
      records: Uint32Array.from(this.#records),
      reasons: Uint32Array.from(this.#reasons),
      words: this.#words,
    };
  }
}

/** `reasons[i]` is the place in `words` of what is wrong with a value of record `records[i]`. */
export type UnreadEntries = {
  readonly records: Uint32Array;
  readonly reasons: Uint32Array;
  readonly words: readonly Unread[];
};
