import assert from "node:assert/strict";
import { test } from "node:test";
import { sayBits, sayWeight } from "./say-weight.ts";

test("how much a field says is said in words, for and against alike", () => {
  assert.deepEqual(
    [-17.6, -7, -5.2, -2.9, -0.4, 0, 0.9, 1, 5.7, 8.1].map((bits) => sayWeight(bits)),
    [
      "speaks against, strongly",
      "speaks against, strongly",
      "speaks against",
      "speaks against, a little",
      "says little",
      "says little",
      "says little",
      "speaks for, a little",
      "speaks for",
      "speaks for, strongly",
    ],
  );
});

test("and as a number where a pair is explained in full", () => {
  assert.deepEqual([sayBits(-17.56), sayBits(5.7)], ["\u221217.6 bits", "+5.7 bits"]);
});
