import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineChanges } from "./line-changes.ts";

const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

test("a line put in and a line taken out are told apart from what stayed", () => {
  assert.deepEqual(
    lineChanges(["one", "two", "three"], ["one", "three", "four"]).map(({ kind, line }) => `${kind} ${line}`),
    ["same one", "out two", "same three", "in four"],
  );
});

test("both texts can be read from what changed", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      const without = (kind: string) => changes.filter((each) => each.kind !== kind).map(({ line }) => line);
      assert.deepEqual([without("in"), without("out")], [before, after]);
    }),
  );
});
