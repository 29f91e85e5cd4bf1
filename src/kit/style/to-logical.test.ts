import assert from "node:assert/strict";
import test from "node:test";
import { toLogical } from "./index.ts";

test("sides become logical: margins, paddings, borders, positions, alignment", () => {
  assert.equal(
    toLogical("a{margin-left:1px;border-left-color:red;left:0;text-align:right;padding:1px}"),
    "a{margin-inline-start:1px;border-inline-start-color:red;inset-inline-start:0;text-align:end;padding:1px}",
  );
});

test("a box with two different sides is split, one with equal sides is left alone", () => {
  assert.equal(
    toLogical("a{padding:1px 2px 3px calc(4px + 1em)}"),
    "a{padding-block:1px 3px;padding-inline:calc(4px + 1em) 2px}",
  );
  assert.equal(toLogical("a{margin:1px 2px 3px 2px}"), "a{margin:1px 2px 3px 2px}");
});

test("a float keeps its old side for browsers that know no other", () => {
  assert.equal(toLogical("a{float:left}"), "a{float:left;float:inline-start}");
});

test("rules inside a media query are rewritten, the query is not", () => {
  assert.equal(
    toLogical("@media (min-width:1px){a{right:0}b{color:red}}"),
    "@media (min-width:1px){a{inset-inline-end:0}b{color:red}}",
  );
});

test("a shape drawn with clip-path keeps its sides", () => {
  const arrow = "a{left:0;clip-path:polygon(0% 0%, 100% 50%, 0% 100%)}";
  assert.equal(toLogical(arrow), arrow);
});

test("an empty rule stays empty", () => {
  assert.equal(toLogical("a{}"), "a{}");
});

test("a rule that holds both sides at one place keeps them, since older browsers know no others", () => {
  const cover = "a{position:fixed;top:0;right:0;bottom:0;left:0}";
  assert.equal(toLogical(cover), cover);
  assert.equal(toLogical("a{right:0;left:auto}"), "a{inset-inline-end:0;inset-inline-start:auto}");
});
