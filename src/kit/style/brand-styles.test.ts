import assert from "node:assert/strict";
import test from "node:test";
import { brandStyles, colours } from "./index.ts";

test("a pack's colours become two custom properties", () => {
  assert.equal(
    brandStyles({ accent: "#0B4F6C", accentDark: "#073B51" }),
    ":root{--fl-accent:#0B4F6C;--fl-accent-dark:#073B51}",
  );
});

test("a colour too pale to read is refused with the cure", () => {
  assert.throws(
    () => brandStyles({ accent: "#9B6AAE", accentDark: colours.accentDark }),
    /accent #9B6AAE has a contrast of \d\.\d with the page; choose a darker one/,
  );
});

test("what is not a colour cannot reach the style sheet", () => {
  assert.throws(() => brandStyles({ accent: "#fff}body{display:none", accentDark: "#000000" }), RangeError);
});
