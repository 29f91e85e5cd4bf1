import assert from "node:assert/strict";
import { test } from "node:test";
import { plainValues } from "./plain-values.ts";

test("of an address only single texts are read, without what no column keeps", () => {
  assert.deepEqual(plainValues({ slug: "\0waits\0", sort: ["a", "b"], over: "year" }), {
    slug: "waits",
    over: "year",
  });
  assert.deepEqual(plainValues(undefined), {});
});
