import type { Column } from "../table/column.ts";
import { ADDRESS_FEATURE, CODES } from "../table/features.ts";
import type { TableColumns } from "../table/record-table.ts";
import { ALL_KINDS, type BlockKind } from "./block-kinds.ts";

/** Fewest characters of the part of an e-mail address before the at sign for it to be a key. */
const TELLING_USER = 5;
const NO_VALUE = 0;

/** Takes one key of a kind: its numbers. */
export type KeySink = (x: number, y: number, z: number) => void;

/** Makes the keys of one kind of record `r`. */
type KeyRule = (fields: TableColumns["fields"], r: number, sink: KeySink) => void;

const RULES: Readonly<Record<BlockKind, KeyRule>> = {
  identifier: ({ identifier }, r, sink) => eachHash(identifier, r, (hash) => sink(hash, 0, 0)),
  email: ({ email }, r, sink) => eachHash(email, r, (hash) => sink(hash, 0, 0)),
  email_user: ({ email }, r, sink) =>
    eachValue(email, r, (column, value) => {
      if (feature(column, value, 1) >= TELLING_USER) sink(feature(column, value, 0), 0, 0);
    }),
  phone: ({ phone }, r, sink) => eachHash(phone, r, (hash) => sink(hash, 0, 0)),
  name_birth: ({ surname, given_name: given, date_of_birth: birth }, r, sink) =>
    eachDay(birth, r, (year, either) => {
      eachCode(surname, r, 2, (name) => sink(name, year, either));
      eachCode(given, r, 2, (name) => sink(name, year, either));
    }),
  names_year: ({ surname, given_name: given, date_of_birth: birth }, r, sink) =>
    eachValue(birth, r, (dates, date) => {
      const year = Math.trunc(feature(dates, date, 0) / 10000);
      eachPairOfNames(surname, given, r, 2, (low, high) => sink(low, high, year));
    }),
  names_day: ({ surname, given_name: given, date_of_birth: birth }, r, sink) =>
    eachDay(birth, r, (_, either) =>
      eachPairOfNames(surname, given, r, 1, (low, high) => sink(low, high, either)),
    ),
  birth_postcode: ({ date_of_birth: birth, postcode }, r, sink) =>
    eachDay(birth, r, (year, either) => eachHash(postcode, r, (code) => sink(code, year, either))),
  name_postcode: ({ surname, given_name: given, postcode }, r, sink) =>
    eachHash(postcode, r, (code) => {
      eachCode(surname, r, 2, (name) => sink(name, code, 0));
      eachCode(given, r, 2, (name) => sink(name, code, 0));
    }),
  address_words: ({ address }, r, sink) => emitAddress(address, r, sink),
  names_place: ({ surname, given_name: given, place }, r, sink) =>
    eachPairOfNames(surname, given, r, 1, (low, high) => {
      eachValue(place, r, (places, at) => sink(low, high, feature(places, at, 0)));
    }),
  birth_place: ({ date_of_birth: birth, place }, r, sink) =>
    eachDay(birth, r, (year, either) =>
      eachValue(place, r, (places, at) => sink(feature(places, at, 0), year, either)),
    ),
  birth: ({ date_of_birth: birth }, r, sink) =>
    eachValue(birth, r, (dates, date) => sink(feature(dates, date, 0), 0, 0)),
  names: ({ surname, given_name: given }, r, sink) =>
    eachPairOfNames(surname, given, r, 2, (low, high) => sink(low, high, 0)),
  postcode: ({ postcode }, r, sink) => eachHash(postcode, r, (code) => sink(code, 0, 0)),
  surname: ({ surname }, r, sink) => eachCode(surname, r, 2, (name) => sink(name, 0, 0)),
  given_name: ({ given_name: given }, r, sink) => eachCode(given, r, 2, (name) => sink(name, 0, 0)),
  place: ({ place }, r, sink) => eachValue(place, r, (places, at) => sink(feature(places, at, 0), 0, 0)),
};

/**
 * Makes the block keys of records. Names go in by their sound, both names of a pair in sorted order (so that swapped names meet); day and
 * month likewise. A nickname has its own key and that of the full form.
 */
export class KeyMaker {
  readonly #fields: TableColumns["fields"];

  constructor(columns: TableColumns) {
    this.#fields = columns.fields;
  }

  /** Hands each key of one kind (its place in ALL_KINDS) of record `r` to `sink`. */
  emitKind(kind: number, r: number, sink: KeySink): void {
    const name = ALL_KINDS[kind];
    if (name !== undefined) RULES[name](this.#fields, r, sink);
  }
}

/** The year, and day and month in either order, of each date of birth that has a day. */
function eachDay(birth: Column | undefined, r: number, take: (year: number, either: number) => void): void {
  eachValue(birth, r, (dates, date) => {
    const ymd = feature(dates, date, 0);
    const [month, day] = [Math.trunc(ymd / 100) % 100, ymd % 100];
    if (day === NO_VALUE) return;
    take(Math.trunc(ymd / 10000), Math.min(month, day) * 100 + Math.max(month, day));
  });
}

function emitAddress(address: Column | undefined, r: number, sink: KeySink): void {
  eachValue(address, r, (column, value) => {
    const number = feature(column, value, ADDRESS_FEATURE.number);
    const first = feature(column, value, ADDRESS_FEATURE.firstWord);
    const second = feature(column, value, ADDRESS_FEATURE.secondWord);
    if (number >= 0 && first >= 0) sink(number, first, 0);
    if (first >= 0 && second >= 0) sink(Math.min(first, second), Math.max(first, second), 1);
  });
}

function eachPairOfNames(
  surname: Column | undefined,
  given: Column | undefined,
  r: number,
  most: number,
  take: (low: number, high: number) => void,
): void {
  eachCode(surname, r, most, (a) => eachCode(given, r, 2, (b) => take(Math.min(a, b), Math.max(a, b))));
}

/** The first `most` phonetic codes of each of a record's names. */
function eachCode(column: Column | undefined, r: number, most: number, take: (code: number) => void): void {
  eachValue(column, r, (names, value) => {
    for (let at = 0; at < Math.min(most, CODES); at++) {
      const code = feature(names, value, at);
      if (code >= 0) take(code);
    }
  });
}

function eachHash(column: Column | undefined, r: number, take: (hash: number) => void): void {
  eachValue(column, r, (values, value) => take(charsHash(values, value)));
}

function eachValue(
  column: Column | undefined,
  r: number,
  take: (column: Column, value: number) => void,
): void {
  if (column === undefined) return;
  for (let at = column.starts[r] ?? 0; at < (column.starts[r + 1] ?? 0); at++)
    take(column, column.ids[at] ?? 0);
}

function feature(column: Column, value: number, at: number): number {
  return column.features[value * column.width + at] ?? -1;
}

function charsHash(column: Column, value: number): number {
  let hash = 0x811c9dc5;
  for (let at = column.offsets[value] ?? 0; at < (column.offsets[value + 1] ?? 0); at++)
    hash = Math.imul(hash ^ (column.chars[at] ?? 0), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 1;
}
