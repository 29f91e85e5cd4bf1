import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findKeys } from "./find-keys.ts";
import type { KnownAs } from "./known-as.ts";

const meets = (a: KnownAs, b: KnownAs): boolean => {
  const known = new Set(findKeys(a).map(({ kind, value }) => `${kind} ${value}`));
  return findKeys(b).some(({ kind, value }) => known.has(`${kind} ${value}`));
};
const named = (given: string, family: string): KnownAs => ({ names: [{ given, family }] });

test("a name meets itself in another case, with accents, a title, or the wrong way round", () => {
  assert.ok(meets(named("Zoë", "O'Neill"), named("zoe", "o neill")));
  assert.ok(meets(named("Mrs Anna", "Kowalska"), named("Anna", "Kowalska")));
  assert.ok(meets(named("Kowalska", "Anna"), named("Anna", "Kowalska")));
});

test("a name meets another that sounds alike", () => {
  assert.ok(meets(named("Catherine", "Smith"), named("Kathryn", "Smyth")));
  assert.ok(meets(named("Ayesha", "Begum"), named("Aisha", "Begum")));
});

test("different names do not meet", () => {
  assert.ok(!meets(named("Catherine", "Smith"), named("Joanna", "Brown")));
});

test("an alias meets the name it stands for", () => {
  const known = { names: [...named("Joanna", "Brown").names, { given: "Jo", family: "Green" }] };
  assert.ok(meets(known, named("Jo", "Green")));
});

test("a phone meets itself however it is written", () => {
  assert.ok(meets({ names: [], phone: "+44 7700 900123" }, { names: [], phone: "07700900123" }));
});

test("every name that has a letter gives keys, and nothing at all gives none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (given, family) => {
      const keys = findKeys(named(given, family));
      if (/\p{L}/u.test((given + family).normalize("NFKD"))) assert.ok(keys.length > 0);
    }),
  );
  assert.deepEqual(findKeys({ names: [] }), []);
});
