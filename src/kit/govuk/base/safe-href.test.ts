import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { safeHref } from "./safe-href.ts";

const FORBIDDEN = new Set(["javascript:", "vbscript:", "data:"]);

test("ordinary addresses stay as they are", () => {
  for (const href of [
    "/a?b=c#d",
    "#id",
    "",
    "https://example.org/javascript:",
    "mailto:a@example.org",
    "tel:999",
  ]) {
    assert.equal(safeHref(href), href);
  }
});

test("an address that runs script becomes a link to nowhere", () => {
  for (const href of [
    "javascript:alert(1)",
    " \tJava\nScript:alert(1)",
    "\u0001vbscript:x",
    "data:text/html,x",
  ]) {
    assert.equal(safeHref(href), "#");
  }
});

test("whatever is put between its letters, no browser reads a script scheme out of a safe address", () => {
  const ignored = fc
    .array(fc.integer({ min: 0, max: 0x20 }), { maxLength: 3 })
    .map((codes) => String.fromCharCode(...codes));
  const scheme = fc.constantFrom("javascript", "JAVASCRIPT", "vbscript", "data", "https", "jav ascript");
  const address = scheme.chain((word) =>
    fc
      .array(ignored, { minLength: word.length + 1, maxLength: word.length + 1 })
      .map((gaps) => `${gaps.map((gap, index) => `${gap}${word[index] ?? ":"}`).join("")}x`),
  );
  fc.assert(
    fc.property(address, (href) => {
      const url = URL.parse(safeHref(href), "https://example.org/");
      assert.ok(!FORBIDDEN.has(url?.protocol ?? ""));
    }),
  );
});
