import assert from "node:assert/strict";
import { test } from "node:test";
import { sayPlacing } from "./say-placing.ts";

const missed = { because: "missed", score: null, fromScore: null, said: null } as const;

test("a review that was missed takes a risk one level up, and never from the highest body to itself", () => {
  assert.match(sayPlacing(missed), /went one level up/);
  assert.match(sayPlacing({ ...missed, isSame: true }), /No body is above this one/);
  assert.doesNotMatch(sayPlacing({ ...missed, isSame: true }), /one level up/);
});
