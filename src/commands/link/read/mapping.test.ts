import assert from "node:assert/strict";
import { test } from "node:test";
import { LinkError, UsageError } from "../link-error.ts";
import { parseMapping, placeMapping } from "./mapping.ts";

const place = (words: string, header: string[]): unknown[] =>
  placeMapping(parseMapping([words]), header, "a.csv").map(({ field, places }) => [field, ...places]);

test("columns are joined by a plus, and a field named twice has several values", () => {
  assert.deepEqual(place("address=A+B,phone=TEL,phone=MOBILE", ["TEL", "A", "MOBILE", "B"]), [
    ["address", 1, 3],
    ["phone", 0],
    ["phone", 2],
  ]);
});

test("names are found whatever their case and space, quoted ones whatever is in them, exact ones first", () => {
  assert.deepEqual(place(" surname = Last , given_name=first", ["FIRST", "last "]), [
    ["surname", 1],
    ["given_name", 0],
  ]);
  assert.deepEqual(place('place="Town, county=A",postcode=PC', ["Town, county=A", "pc", "PC"]), [
    ["place", 0],
    ["postcode", 2],
  ]);
  assert.deepEqual(place("address=A+B", ["A", "B", "A+B"]), [["address", 2]]);
});

test("a name that two columns bear but for case is not guessed at", () => {
  assert.throws(() => place("postcode=Pc", ["pc", "PC"]), LinkError);
});

test("a mapping that is none says what fields there are; a column that is not there, what columns there are", () => {
  for (const words of ["", "surname", "surname=", "colour=C", "address=A++B"])
    assert.throws(() => parseMapping([words]), UsageError, words);
  assert.throws(() => place("surname=X", ["A", ""]), /a\.csv has no column "X"\. It has: A, \(no name\)\./);
  const wide = Array.from({ length: 100 }, (_, column) => `c${column}`);
  assert.throws(() => place("surname=X", wide), /c59 and 40 more\./);
});
