import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { encodeParts } from "./encode-parts.ts";

const lists = fc.array(fc.string({ unit: "grapheme", maxLength: 6 }), { maxLength: 5 });

test("each part is led by its length in bytes", () => {
  assert.equal(encodeParts("a", "", "£").toString("hex"), "0000000161" + "00000000" + "00000002c2a3");
});

test("two different lists never come out the same", () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      assert.equal(encodeParts(...a).equals(encodeParts(...b)), JSON.stringify(a) === JSON.stringify(b));
    }),
  );
  assert.notDeepEqual(encodeParts("ab", "c"), encodeParts("a", "bc"));
  assert.notDeepEqual(encodeParts("a", ""), encodeParts("a"));
});
