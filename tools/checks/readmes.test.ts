import assert from "node:assert/strict";
import test from "node:test";
import { readmes } from "./readmes.ts";
import { linesIn } from "./temporary-tree.ts";

test("a module without a door or a page is reported", () => {
  const found = linesIn(readmes, { "src/foundation/clock/now.ts": "", "src/rooms/cases/index.ts": "" });
  assert.deepEqual(
    found.map((line) => line.split(".")[0]),
    [
      "src/foundation/clock has no index",
      "src/foundation/clock has no README",
      "src/rooms/cases has no README",
    ],
  );
});

test("a page longer than a screen is reported", () => {
  const found = linesIn(readmes, {
    "src/rooms/cases/index.ts": "",
    "src/rooms/cases/README.md": "a\n".repeat(90),
  });
  assert.match(found.join(), /more than a screen/);
});

test("a dead link in a document is reported; a live one, and one to elsewhere, is not", () => {
  const found = linesIn(readmes, {
    "docs/a.md": "[dead](../src/gone.ts) [live](b.md#part) [out](https://example.org) [here](#top)",
    "docs/b.md": "",
  });
  assert.deepEqual(found, [
    "docs/a.md links to ../src/gone.ts, which is not there. Mend or remove the link.",
  ]);
});
