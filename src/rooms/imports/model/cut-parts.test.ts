import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutParts } from "./cut-parts.ts";
import type { TableLine } from "./read-table.ts";

test("parts have every row once, in order, and each can be sealed in one piece", () => {
  const cells = fc.array(fc.string({ unit: "grapheme", maxLength: 4000 }), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 120 }), (rows) => {
      const lines = rows.map((row, at): TableLine => [at + 2, row.join("").length > 12_000 ? "long" : row]);
      const parts = cutParts(lines);
      assert.deepEqual(parts.flat(), lines);
      for (const part of parts) {
        assert.ok(part.length > 0 && part.length <= 50);
        assert.ok(Buffer.byteLength(JSON.stringify(part)) < 64 * 1024 - 4);
      }
    }),
    { numRuns: 50 },
  );
});
