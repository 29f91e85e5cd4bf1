import { type Field, FIELDS, type RawRecord } from "../field.ts";
import type { LinkRecord, Unread } from "../link-record.ts";
import { textsOf } from "../normalise-record.ts";
import { readValue, type Reading, type ValueField } from "../read-value.ts";
import type { Column } from "./column.ts";
import { ColumnBuilder } from "./column-builder.ts";
import { GrowingArray } from "./growing-array.ts";
import { Memory } from "./memory.ts";

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
  readonly #memory = new Map<Field, Memory<Remembered>>();
  /** What the record in hand holds, by the place of the field in VALUE_FIELDS. */
  readonly #values: readonly number[][] = VALUE_FIELDS.map(() => []);
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
    for (const field of FIELDS) {
      if (raw[field] === undefined) continue;
      for (const text of textsOf(raw, field, unread)) {
        const { places, ids, reason } = this.#read(field, text);
        for (let at = 0; at < ids.length; at++) this.#values[places[at] ?? 0]?.push(ids[at] ?? 0);
        if (reason !== undefined) unread.push({ field, reason });
      }
    }
    this.#append(side);
    return unread;
  }

  /** Adds a record that has been normalised before. */
  addNormalised(record: LinkRecord, side: 0 | 1 = 0): void {
    VALUE_FIELDS.forEach((field, at) => {
      for (const text of record.values[field] ?? [])
        this.#values[at]?.push(this.#builder(field).intern(text));
    });
    this.#append(side);
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
    this.#memory.clear();
    this.#columns = { count: this.#count, fields, sides };
    return this.#columns;
  }

  #append(side: number): void {
    if (this.#columns !== undefined) throw new Error("This table is closed: its columns have been taken.");
    for (const [field, builder] of this.#builders) {
      const ids = this.#values[VALUE_FIELDS.indexOf(field)] ?? [];
      builder.addRecord(ids);
      if (ids.length > 0) ids.length = 0;
    }
    this.#sides.push(side);
    this.#count++;
  }

  #read(field: Field, text: string): Remembered {
    let memory = this.#memory.get(field);
    if (memory === undefined)
      this.#memory.set(field, (memory = new Memory((fresh) => this.#remembered(readValue(field, fresh)))));
    return memory.recall(text);
  }

  #remembered({ values, reason }: Reading): Remembered {
    return {
      places: values.map(([field]) => VALUE_FIELDS.indexOf(field)),
      ids: values.map(([field, value]) => this.#builder(field).intern(value)),
      reason,
    };
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

/** What a text was read as: the number of each value, and the place of its field in VALUE_FIELDS. */
type Remembered = {
  readonly places: readonly number[];
  readonly ids: readonly number[];
  readonly reason: string | undefined;
};
