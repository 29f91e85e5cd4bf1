import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextIndex } from "./text-index.ts";

test("texts are numbered as a Map would number them, whatever they are, and their letters are kept", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 400 }), (texts) => {
      const [index, map] = [new TextIndex(), new Map<string, number>()];
      for (const text of texts) {
        assert.equal(index.find(text), map.get(text) ?? -1);
        if (!map.has(text)) map.set(text, map.size);
        assert.equal(index.number(text), map.get(text));
      }
      assert.equal(index.size, map.size);
      for (const [text, number] of map) {
        const codes = index.chars.subarray(index.offsets[number], index.offsets[number + 1]);
        assert.equal(String.fromCharCode(...codes), text);
      }
    }),
  );
});
