import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { phoneticCode } from "../table/phonetic-code.ts";
import { packedDate } from "../table/packed-date.ts";
import { compareDates } from "./compare-dates.ts";
import { editDistance } from "./edit-distance.ts";
import { jaroWinkler } from "./jaro-winkler.ts";
import { BIRTH } from "./levels.ts";

/** Winkler's published table of examples, and two more in common use. */
const JARO_WINKLER: readonly (readonly [string, string, number])[] = [
  ["martha", "marhta", 0.961],
  ["dwayne", "duane", 0.84],
  ["dixon", "dicksonx", 0.813],
  ["jonathan", "jonathon", 0.95],
  ["jones", "johnson", 0.832],
  ["massey", "massie", 0.933],
  ["abroms", "abrams", 0.922],
  ["", "abc", 0],
  ["abc", "abc", 1],
];

const EDITS: readonly (readonly [string, string, number])[] = [
  ["kitten", "sitting", 3],
  ["ca", "ac", 1],
  ["ca", "abc", 3],
  ["smith", "smiht", 1],
  ["", "abc", 3],
  ["same", "same", 0],
];

function codes(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

function similarity(a: string, b: string): number {
  return jaroWinkler(codes(a), 0, a.length, codes(b), 0, b.length);
}

function distance(a: string, b: string, limit = 9): number {
  return editDistance(codes(a), 0, a.length, codes(b), 0, b.length, limit);
}

test("Jaro-Winkler gives the published values", () => {
  for (const [a, b, expected] of JARO_WINKLER)
    assert.ok(Math.abs(similarity(a, b) - expected) < 0.0006, `${a}, ${b}: ${similarity(a, b)}`);
});

test("Damerau-Levenshtein counts a swap of neighbours as one edit, and edits no stretch twice", () => {
  for (const [a, b, expected] of EDITS) assert.equal(distance(a, b), expected, `${a}, ${b}`);
  assert.equal(distance("kitten", "sitting", 1), 2);
});

test("one slip is told from more as the whole distance tells it", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => assert.equal(distance(a, b, 1), Math.min(2, distance(a, b, 9)))),
    { numRuns: 3000 },
  );
});

test("comparators do not care for order, and stay in their bounds", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (a, b) => {
      assert.ok(Math.abs(similarity(a, b) - similarity(b, a)) < 0.15);
      assert.ok(similarity(a, b) >= 0 && similarity(a, b) <= 1);
      assert.equal(distance(a, b, 40), distance(b, a, 40));
      assert.ok(distance(a, b, 40) <= Math.max(a.length, b.length));
    }),
  );
});

test("names that sound alike have one phonetic code, whatever the script", () => {
  for (const [a, b] of [
    ["smith", "smyth"],
    ["mohammed", "muhammad"],
    ["catherine", "kathryn"],
    ["stephen", "steven"],
  ] as const)
    assert.equal(phoneticCode(a), phoneticCode(b), `${a}, ${b}`);
  assert.notEqual(phoneticCode("smith"), phoneticCode("jones"));
  assert.ok(phoneticCode("王") > 0);
});

test("dates of birth are told apart by what went wrong", () => {
  for (const [a, b, level] of [
    [19870304, 19870304, BIRTH.exact],
    [19870304, 19870403, BIRTH.swapped],
    [19870304, 19880304, BIRTH.slip],
    [19870314, 19870341, BIRTH.slip],
    [19870304, 19871127, BIRTH.different],
    [19870304, 19870327, BIRTH.two_parts],
    [19870304, 19880101, BIRTH.estimated],
    [19870000, 19870304, BIRTH.estimated],
    [19870000, 19520304, BIRTH.different],
    [19870330, 19870412, BIRTH.near],
  ] as const) {
    assert.equal(compareDates(packedDate(a), packedDate(b)), level, `${a}, ${b}`);
    assert.equal(compareDates(packedDate(b), packedDate(a)), level, `${b}, ${a}`);
  }
});
