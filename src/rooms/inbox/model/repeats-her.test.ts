import assert from "node:assert/strict";
import { test } from "node:test";
import { repeatsHer } from "./repeats-her.ts";

const HERS = [
  "He takes my phone every night and reads all of it. You could ring 07700 900123, or write to me@home.example.",
  "We live at AL1 3JE.",
];

test("a number, an address or a postcode of hers is found, however it is written", () => {
  for (const answer of [
    "We rang 07700-900 123.",
    "+44 7700 900123",
    "write to ME@home.example",
    "near al13je",
  ])
    assert.equal(repeatsHer(answer, HERS), true, answer);
});

test("a sentence of hers is found in an answer", () => {
  assert.equal(repeatsHer("You say he takes my phone every night, and that is hard.", HERS), true);
});

test("an answer of our own may give a helpline's number, and use the words that everybody uses", () => {
  for (const answer of [
    "You can ring 0808 2000 247, free, at any hour.",
    "If he takes your phone, come back from another one. Only when it is safe.",
    "",
  ])
    assert.equal(repeatsHer(answer, HERS), false, answer);
  assert.equal(repeatsHer("Anything at all", []), false);
});
