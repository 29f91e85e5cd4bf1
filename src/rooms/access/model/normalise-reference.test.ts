import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { newReference } from "../../../foundation/crypto/index.ts";
import { normaliseReference } from "./normalise-reference.ts";

test("a reference is the same however it is typed", () => {
  for (const typed of ["R-4F2K7Q", "r 4f2k7q", "r4f2-k7q", " R-4F2K7Q. "]) {
    assert.equal(normaliseReference(typed), "R-4F2K7Q");
  }
  assert.equal(normaliseReference("C-O1lI00"), "C-011100");
});

test("what the records call a thing stays as it is", () => {
  fc.assert(
    fc.property(fc.constantFrom("R", "C", "F", "A", "P", "L", "O", "I"), (prefix) => {
      const reference = newReference(prefix);
      assert.equal(normaliseReference(reference), reference);
      assert.equal(normaliseReference(reference.toLowerCase().replace("-", " ")), reference);
    }),
  );
});

test("anything else is no reference, and no error", () => {
  assert.equal(normaliseReference(""), "-");
  assert.equal(normaliseReference("👍"), "-");
});
