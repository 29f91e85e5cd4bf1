import assert from "node:assert/strict";
import test from "node:test";
import { norms } from "./norms.ts";
import { linesIn } from "./temporary-tree.ts";

function linesOf(count: number): string {
  return "// line\n".repeat(count);
}

test("a file over 400 lines is named, one of 400 is not", () => {
  const short = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`src/a/${index}.ts`, linesOf(10)]),
  );
  const found = linesIn(norms, { ...short, "src/a/long.ts": linesOf(401), "src/a/full.ts": linesOf(400) });
  assert.deepEqual(found, [
    "src/a/long.ts has 401 lines, more than 400. Give each concept in it a file of its own.",
  ]);
});

test("a tree of middling files breaks the median", () => {
  const found = linesIn(norms, {
    "src/a.ts": linesOf(10),
    "src/b.ts": linesOf(61),
    "bench/c.ts": linesOf(62),
  });
  assert.match(found.join(), /the median is 61 lines, more than 60/);
});

test("too many long files break the 95th percentile", () => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`tools/${index}.mjs`, linesOf(index < 18 ? 5 : 251)]),
  );
  assert.match(linesIn(norms, files).join(), /the 95th percentile is 251 lines, more than 250/);
});
