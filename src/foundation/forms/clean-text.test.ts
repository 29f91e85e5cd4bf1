import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cleanLine, cleanText, lengthOf } from "./clean-text.ts";

const units = fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0xd800, 0xdc00, 0x301, 0x65, 0xfeff, 10, 13, 32));
const anyText = fc.array(units).map((codes) => String.fromCharCode(...codes));

test("what nobody can see and no database can store is taken out; the words stay", () => {
  assert.equal(cleanText("  a\u0000b\r\nc\rd\u0007 "), "ab\nc\nd");
  assert.equal(cleanText("\ud800half"), "\ufffdhalf");
  assert.equal(cleanText("Zoe\u0308 👩‍👧 שלום"), "Zo\u00eb 👩‍👧 שלום");
  assert.equal(cleanLine("Ann \n\t Marie\u00a0Smith"), "Ann Marie Smith");
});

test("cleaning twice is cleaning once, and the result can always be stored", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [cleanText, cleanLine]) {
        const once = clean(text);
        assert.equal(clean(once), once);
        assert.ok(once.isWellFormed() && !once.includes("\u0000") && once === once.normalize("NFC"));
      }
    }),
    { numRuns: 500 },
  );
});

test("length is counted in characters", () => {
  assert.equal(lengthOf("💜a"), 2);
});
