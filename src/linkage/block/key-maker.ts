import type { Column } from "../table/column.ts";
import { ADDRESS_FEATURE, CODES } from "../table/features.ts";
import type { TableColumns } from "../table/record-table.ts";
import { KIND } from "./block-kinds.ts";

/** Fewest characters of the part of an e-mail address before the at sign for it to be a key. */
const TELLING_USER = 5;
const NO_VALUE = 0;

/** Takes one key: its kind and its two or three numbers. */
export type KeySink = (kind: number, x: number, y: number, z: number) => void;

/**
 * Makes the block keys of records. Names go in by their sound, both names of a pair in sorted order (so that swapped names meet); day and
 * month likewise. A nickname has its own key and that of the full form.
 */
export class KeyMaker {
  readonly #fields: TableColumns["fields"];

  constructor(columns: TableColumns) {
    this.#fields = columns.fields;
  }

  /** Hands each key of record `r` to `sink`: those of BLOCK_KINDS, and with `withCoarse` the coarse ones. */
  emit(r: number, withCoarse: boolean, sink: KeySink): void {
    const {
      identifier,
      email,
      phone,
      surname,
      given_name: given,
      date_of_birth: birth,
      postcode,
      place,
    } = this.#fields;
    eachHash(identifier, r, (hash) => sink(KIND.identifier, hash, 0, 0));
    eachHash(email, r, (hash) => sink(KIND.email, hash, 0, 0));
    eachHash(phone, r, (hash) => sink(KIND.phone, hash, 0, 0));
    eachValue(email, r, (column, value) => {
      if (feature(column, value, 1) >= TELLING_USER) sink(KIND.email_user, feature(column, value, 0), 0, 0);
    });
    emitAddress(this.#fields.address, r, sink);
    eachValue(birth, r, (dates, date) => emitBirth(feature(dates, date, 0), r, this.#fields, sink));
    eachHash(postcode, r, (code) => {
      eachCode(surname, r, 2, (name) => sink(KIND.name_postcode, name, code, 0));
      eachCode(given, r, 2, (name) => sink(KIND.name_postcode, name, code, 0));
    });
    eachPairOfNames(surname, given, r, 1, (low, high) => {
      eachValue(place, r, (places, at) => sink(KIND.names_place, low, high, feature(places, at, 0)));
    });
    if (withCoarse) this.#emitCoarse(r, sink);
  }

  #emitCoarse(r: number, sink: KeySink): void {
    const { surname, given_name: given, date_of_birth: birth, postcode } = this.#fields;
    eachValue(birth, r, (dates, date) => sink(KIND.birth, feature(dates, date, 0), 0, 0));
    eachHash(postcode, r, (code) => sink(KIND.postcode, code, 0, 0));
    eachValue(this.#fields.place, r, (places, at) => sink(KIND.place, feature(places, at, 0), 0, 0));
    eachCode(surname, r, 2, (name) => sink(KIND.surname, name, 0, 0));
    eachCode(given, r, 2, (name) => sink(KIND.given_name, name, 0, 0));
    eachPairOfNames(surname, given, r, 2, (low, high) => sink(KIND.names, low, high, 0));
  }
}

function emitBirth(ymd: number, r: number, fields: TableColumns["fields"], sink: KeySink): void {
  const { surname, given_name: given, postcode, place } = fields;
  const year = Math.trunc(ymd / 10000);
  const [month, day] = [Math.trunc(ymd / 100) % 100, ymd % 100];
  const either = Math.min(month, day) * 100 + Math.max(month, day);
  eachPairOfNames(surname, given, r, 2, (low, high) => sink(KIND.names_year, low, high, year));
  if (day === NO_VALUE) return;
  eachCode(surname, r, 2, (name) => sink(KIND.name_birth, name, year, either));
  eachCode(given, r, 2, (name) => sink(KIND.name_birth, name, year, either));
  eachPairOfNames(surname, given, r, 1, (low, high) => sink(KIND.names_day, low, high, either));
  eachHash(postcode, r, (code) => sink(KIND.birth_postcode, code, year, either));
  eachValue(place, r, (places, at) => sink(KIND.birth_place, feature(places, at, 0), year, either));
}

function emitAddress(address: Column | undefined, r: number, sink: KeySink): void {
  eachValue(address, r, (column, value) => {
    const number = feature(column, value, ADDRESS_FEATURE.number);
    const first = feature(column, value, ADDRESS_FEATURE.firstWord);
    const second = feature(column, value, ADDRESS_FEATURE.secondWord);
    if (number >= 0 && first >= 0) sink(KIND.address_words, number, first, 0);
    if (first >= 0 && second >= 0)
      sink(KIND.address_words, Math.min(first, second), Math.max(first, second), 1);
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
