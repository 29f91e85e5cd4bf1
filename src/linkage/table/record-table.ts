import { FIELDS, type RawRecord } from "../field.ts";
import type { LinkRecord, Unread } from "../link-record.ts";
import { textsOf } from "../normalise-record.ts";
import { readValue, type Reading, type ValueField } from "../read-value.ts";
import type { Column } from "./column.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { GrowingArray } from "./growing-array.ts";

/** How many raw writings of a field are remembered with what they were read as. */
const REMEMBERED = 200_000;
const VALUE_FIELDS = FIELDS.filter((field): field is ValueField => field !== "full_name");
const NO_VALUES: readonly number[] = [];

/**
 * Many records in little room: values as numbers, texts in typed arrays. Records are added one by one, then `columns()` closes the table.
 * `side` is 0 or 1: when two sets are linked, which of them a record is from.
 */
export class RecordTable {
  #count = 0;
  #columns: TableColumns | undefined;
  readonly #isShared: boolean;
  readonly #builders = new Map<ValueField, ColumnBuilder>();
  readonly #remembered = new Map<string, Map<string, Remembered>>();
  readonly #sides = new GrowingArray((length) => new Uint16Array(length));

  constructor(options: { readonly shared?: boolean } = {}) {
    this.#isShared = options.shared ?? true;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a record as it came; returns what could not be read. Never throws on what a value holds, only after `columns()`. */
  add(raw: RawRecord, side: 0 | 1 = 0): readonly Unread[] {
    const unread: Unread[] = [];
    const values = new Map<ValueField, number[]>();
    for (const field of FIELDS) {
      if (raw[field] === undefined) continue;
      for (const text of textsOf(raw, field, unread)) {
        const { ids, reason } = this.#read(field, text);
        for (const [of, id] of ids) {
          const known = values.get(of);
          if (known === undefined) values.set(of, [id]);
          else known.push(id);
        }
        if (reason !== undefined) unread.push({ field, reason });
      }
    }
    this.#append(values, side);
    return unread;
  }

  /** Adds a record that has been normalised before. */
  addNormalised(record: LinkRecord, side: 0 | 1 = 0): void {
    const values = new Map<ValueField, number[]>();
    for (const field of VALUE_FIELDS) {
      const texts = record.values[field];
      if (texts === undefined) continue;
      const builder = this.#builder(field);
      values.set(
        field,
        texts.map((text) => builder.intern(text)),
      );
    }
    this.#append(values, side);
  }

  /** The finished columns. No record can be added after this. Posting them to another thread copies nothing when the table is shared. */
  columns(): TableColumns {
    if (this.#columns !== undefined) return this.#columns;
    const fields: Partial<Record<ValueField, Column>> = {};
    for (const [field, builder] of this.#builders) fields[field] = builder.build(this.#count, this.#isShared);
    const sides = this.#sides.copyTo(
      (length) =>
        new Uint16Array(this.#isShared ? new SharedArrayBuffer(length * 2) : new ArrayBuffer(length * 2)),
    );
    this.#builders.clear();
    this.#remembered.clear();
    this.#columns = { count: this.#count, fields, sides };
    return this.#columns;
  }

  #append(values: ReadonlyMap<ValueField, readonly number[]>, side: number): void {
    if (this.#columns !== undefined) throw new Error("This table is closed: its columns have been taken.");
    for (const field of values.keys()) this.#builder(field);
    for (const [field, builder] of this.#builders) builder.addRecord(values.get(field) ?? NO_VALUES);
    this.#sides.push(side);
    this.#count++;
  }

  #read(field: keyof RawRecord, text: string): Remembered {
    let known = this.#remembered.get(field);
    if (known === undefined) this.#remembered.set(field, (known = new Map()));
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = this.#remember(readValue(field, text));
    if (known.size < REMEMBERED) known.set(text, fresh);
    return fresh;
  }

  #remember({ values, reason }: Reading): Remembered {
    return { ids: values.map(([field, value]) => [field, this.#builder(field).intern(value)]), reason };
  }

  #builder(field: ValueField): ColumnBuilder {
    const known = this.#builders.get(field);
    if (known !== undefined) return known;
    const builder = new ColumnBuilder(field);
    for (let before = 0; before < this.#count; before++) builder.addRecord(NO_VALUES);
    this.#builders.set(field, builder);
    return builder;
  }
}

/** A closed table: plain typed arrays that can be posted to a worker. `sides[r]` is 0 or 1. */
export type TableColumns = {
  readonly count: number;
  readonly fields: Readonly<Partial<Record<ValueField, Column>>>;
  readonly sides: Uint16Array;
};

type Remembered = {
  readonly ids: readonly (readonly [ValueField, number])[];
  readonly reason: string | undefined;
};
