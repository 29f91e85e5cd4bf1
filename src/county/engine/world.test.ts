import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReference } from "./world.ts";

test("references of a block are each their own, and none of them is all noughts", () => {
  for (const prefix of ["A", "Q", "R", "Z"]) {
    const world = { block: 0, references: new Map<string, number>() };
    const made = new Set(
      Array.from({ length: 4_000 }, (_, place) => makeReference(world, prefix, `thing ${place}`)),
    );
    assert.equal(made.size, 4_000);
    assert.ok(!made.has(`${prefix}-000000`), prefix);
  }
});
