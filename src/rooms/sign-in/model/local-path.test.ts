import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localPath } from "./local-path.ts";

test("an address of our own is kept", () => {
  assert.equal(localPath("/emergency-access"), "/emergency-access");
  assert.equal(localPath("/cases/0c1d/export"), "/cases/0c1d/export");
});

test("whatever else was sent leads to our own first page", () => {
  const sent = [
    "//elsewhere.example",
    "https://elsewhere.example",
    "/\\elsewhere.example",
    "",
    "now",
    "/a?b=//c",
    undefined,
  ];
  for (const value of sent) assert.equal(localPath(value), "/");
});

test("no value at all leads away from our own origin", () => {
  const pieces = fc.constantFrom("/", "\\", ".", ":", "http", "@", "evil.example", "a", "\t", "\n", "?", "#");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const to = new URL(localPath(parts.join("")), "https://staff.example");
      assert.equal(to.origin, "https://staff.example");
    }),
  );
});
