import assert from "node:assert/strict";
import { test } from "node:test";
import { attributesOf } from "./attributes.ts";

test("values become strings, and empty ones are printed as empty", () => {
  assert.deepEqual(attributesOf({ a: true, b: false, c: null, d: undefined, e: 0, f: "g" }), {
    a: "true",
    b: "false",
    c: "",
    d: "",
    e: "0",
    f: "g",
  });
});

test("an optional attribute is printed bare when true and left out when empty", () => {
  const optional = (value: string | boolean | null | undefined) => ({ value, optional: true });
  assert.deepEqual(
    attributesOf({
      a: optional(true),
      b: optional(false),
      c: optional(null),
      d: optional(undefined),
      e: optional("f"),
    }),
    { a: true, e: "f" },
  );
});

test("a value given in the long form without being optional is printed like any other", () => {
  assert.deepEqual(attributesOf({ a: { value: true }, b: { value: null, optional: false } }), {
    a: "true",
    b: "",
  });
});

test("an address among the attributes cannot run script", () => {
  assert.deepEqual(
    attributesOf({ href: "javascript:alert(1)", FormAction: "JAVASCRIPT:x", title: "javascript:" }),
    {
      href: "#",
      FormAction: "#",
      title: "javascript:",
    },
  );
});
