import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { readSearch, searchFields } from "./search.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

test("what the pack does not know is left out, and nothing is refused", () => {
  assert.deepEqual(
    readSearch({ words: ["  "], district: ["camden"], age: ["7"], gender: [""], about: ["x"] }, pack),
    {},
  );
  assert.deepEqual(
    readSearch({ words: [" a  b "], district: ["watford"], about: ["lgbt", "lgbt", "x"] }, pack),
    {
      words: "a b",
      district: "watford",
      about: ["lgbt"],
    },
  );
});

test("any fields give a search that is kept and read again as the same", () => {
  const name = fc.constantFrom(
    "words",
    "ask",
    "district",
    "age",
    "gender",
    "about",
    "language",
    "__proto__",
    "other",
  );
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("watford", "followed", "under13", "woman", "deaf", "polish"),
  );
  fc.assert(
    fc.property(fc.dictionary(name, fc.array(value, { maxLength: 3 })), (fields) => {
      const search = readSearch(fields, pack);
      assert.deepEqual(readSearch(searchFields(search), pack), search);
    }),
  );
});
