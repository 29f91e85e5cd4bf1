import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findKeys } from "./find-keys.ts";
import type { KnownAs } from "./known-as.ts";
import { readReference, readSearch } from "./read-search.ts";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".split("");

const keysOf = (known: KnownAs): string[] => findKeys(known).map(({ kind, value }) => `${kind} ${value}`);

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

test("a birth date, an e-mail address and a postcode are read alone or beside a name", () => {
  for (const typed of ["3/2/1990", "03.02.1990", "1990-02-03", "3 Feb 1990", "3rd February 1990"])
    assert.equal(readSearch(typed).known.born, "1990-02-03", typed);
  assert.equal(readSearch("31/2/1990").known.born, undefined);
  assert.equal(readSearch("  Anna.K@Mail.Example ").known.email, "anna.k@mail.example");
  assert.equal(readSearch("al1 2ab").known.postcode, "AL12AB");
  const { known } = readSearch("Anna Kowalska 3/2/1990 AL1 2AB");
  assert.deepEqual(known.names, [{ given: "anna", family: "kowalska" }]);
  assert.equal(known.born, "1990-02-03");
  assert.equal(known.postcode, "AL12AB");
});

test("anything typed is read", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => assert.ok(readSearch(typed))));
});
