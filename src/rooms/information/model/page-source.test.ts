import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadPack } from "../../../foundation/pack/index.ts";
import { readSections, writeSections } from "./page-source.ts";

test("every page of the pack can be written, and is read as it was", () => {
  for (const { id, sections } of loadPack("packs/hertfordshire").content)
    assert.deepEqual(readSections(writeSections(sections)), sections, id);
});

test("whatever is typed is read without a fault, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
      const once = readSections(typed);
      assert.deepEqual(readSections(writeSections(once)), once);
    }),
  );
});

test("words before the first heading are a section without a heading", () => {
  assert.deepEqual(readSections("Some words"), [{ heading: "", paragraphs: ["Some words"] }]);
});
