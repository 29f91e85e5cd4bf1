import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blockKeys, type KnownAs } from "./block-keys.ts";
import { readReference, readSearch } from "./read-search.ts";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");

const keysOf = (known: KnownAs): string[] => blockKeys(known).map(({ kind, value }) => `${kind} ${value}`);

test("a reference is read with spaces, without its dash, in lower case and with look-alike letters", () => {
  const letters = fc.array(fc.constantFrom(...CROCKFORD), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom("R", "P", "C", "F", "A"), letters, (prefix, six) => {
      const reference = `${prefix}-${six.join("")}`;
      assert.equal(readReference(reference), reference);
      assert.equal(readReference(` ${prefix.toLowerCase()} ${six.join(" ").toLowerCase()} `), reference);
      assert.equal(
        readReference(`${prefix}${six.join("").replaceAll("0", "o").replaceAll("1", "l")}`),
        reference,
      );
    }),
  );
});

test("what is no reference is none", () => {
  for (const typed of [
    "",
    "R",
    "R-12345",
    "R-1234567",
    "RU-12345",
    "R-12345U",
    "1-234567",
    "Anna Kowalska",
  ]) {
    assert.equal(readReference(typed), undefined, typed);
  }
});

test("a name is found wherever it was split into given and family", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghij".split("")), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (given, family) => {
        const known = { names: [{ given: given.join(" "), family: family.join(" ") }] };
        const [exact] = keysOf(known);
        assert.ok(keysOf(readSearch([...given, ...family].join(" ")).known).includes(exact ?? ""));
      },
    ),
  );
});

test("a phone is found however it is written, and digits within a name are no phone", () => {
  const [kept] = keysOf({ names: [], phone: "+447700900123" });
  for (const typed of ["07700 900123", "+44 7700 900123", "(07700) 900-123"]) {
    assert.deepEqual(keysOf(readSearch(typed).known), [kept], typed);
  }
  assert.equal(readSearch("Anna 07700900123").known.phone, undefined);
});

test("the same search is the same to the audit in whatever case and spacing", () => {
  assert.equal(readSearch("  Anna   KOWALSKA ").normalised, readSearch("anna kowalska").normalised);
  assert.equal(readSearch("r 4f2k7q").normalised, "R-4F2K7Q");
  assert.equal(readSearch(" ").normalised, "");
});
